package fr.parcours.iae.organisation.flux;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Small files of the flow, in the ASP's own shape. */
final class FluxFixtures {

  private FluxFixtures() {}

  static String structures(String date, String... lines) {
    return file(TypeFlux.STRUCTURE, date, lines);
  }

  static String annexes(String date, String... lines) {
    return file(TypeFlux.ANNEXE_FINANCIERE, date, lines);
  }

  static String structure(int aspId, String nom, String codePostal, String commune) {
    return aspId
        + "|40765547100057|40765547100057|"
        + nom
        + "|8899B|contact@siae.example|3||RUE|PASTEUR|"
        + codePostal
        + "|"
        + commune
        + "|0321000000|||";
  }

  static String annexe(int id, int aspId, String mesure, String debut, String fin, String etat) {
    String kind = mesure.substring(0, mesure.indexOf('_'));
    String numero = "%s062%s%04d".formatted(kind, fin.substring(8), id % 10_000);
    return "%d|%d|%s|0|0|%s|%s|%s|%s|4.50".formatted(id, aspId, numero, mesure, debut, fin, etat);
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(String text) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(TypeFlux type, String date, String... lines) {
    StringBuilder text = new StringBuilder();
    text.append("DEB|").append(type.nom()).append('|').append(date).append('\n');
    text.append(type.entete()).append('\n');
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.append("FIN|").append(lines.length).append('\n').toString();
  }
}
