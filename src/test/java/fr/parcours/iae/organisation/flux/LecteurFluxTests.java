package fr.parcours.iae.organisation.flux;

import static fr.parcours.iae.organisation.flux.FluxFixtures.gzip;
import static fr.parcours.iae.organisation.flux.FluxFixtures.stream;
import static fr.parcours.iae.organisation.flux.FluxFixtures.structure;
import static fr.parcours.iae.organisation.flux.FluxFixtures.structures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LecteurFluxTests {

  private static final String FILE =
      structures(
          "23/11/2026",
          structure(1, "\"LES JARDINS", "62300", "LENS"),
          structure(2, "L'ÉTAPE", "62800", "LIEVIN"));

  @Test
  void headerGivesTypeAndDate() throws IOException {
    LecteurFlux lecteur = new LecteurFlux(stream(FILE));
    assertThat(lecteur.type()).isEqualTo(TypeFlux.STRUCTURE);
    assertThat(lecteur.date()).isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void strayQuoteIsPartOfTheLine() throws IOException {
    assertThat(read(stream(FILE))).hasSize(2);
    assertThat(read(stream(FILE)).get(0).contenu()).contains("|\"LES JARDINS|");
    assertThat(read(stream(FILE)).get(0).numero()).isEqualTo(3);
  }

  @Test
  void crlfByteOrderMarkAndGzipChangeNothing() throws IOException {
    List<LigneFlux> plain = read(stream(FILE));
    assertThat(read(stream(FILE.replace("\n", "\r\n")))).isEqualTo(plain);
    assertThat(read(stream("\uFEFF" + FILE))).isEqualTo(plain);
    assertThat(read(new ByteArrayInputStream(gzip(FILE)))).isEqualTo(plain);
    assertThat(read(stream(FILE.stripTrailing()))).isEqualTo(plain);
  }

  @Test
  void fileCutAfterAnyLineIsRefusedWhole() {
    String[] lines = FILE.split("\n");
    for (int kept = 0; kept < lines.length; kept++) {
      String cut = String.join("\n", Arrays.copyOf(lines, kept));
      assertThatThrownBy(() -> read(stream(cut)))
          .as("%d lines kept", kept)
          .isInstanceOf(FluxRefuseException.class);
    }
  }

  @Test
  void fileCutAtAnyByteIsRefusedWhole() {
    byte[] whole = FILE.stripTrailing().getBytes(StandardCharsets.UTF_8);
    for (int kept = 0; kept < whole.length; kept++) {
      InputStream cut = new ByteArrayInputStream(whole, 0, kept);
      assertThatThrownBy(() -> read(cut))
          .as("%d bytes", kept)
          .isInstanceOf(FluxRefuseException.class);
    }
  }

  @Test
  void archiveCutAtAnyByteIsRefusedWhole() {
    byte[] whole = gzip(FILE);
    for (int kept = 0; kept < whole.length; kept++) {
      InputStream cut = new ByteArrayInputStream(whole, 0, kept);
      assertThatThrownBy(() -> read(cut))
          .as("%d bytes", kept)
          .isInstanceOf(FluxRefuseException.class);
    }
  }

  @Test
  void countThatDoesNotMatchIsRefused() {
    assertRefused(
        CauseFichier.NOMBRE_DE_LIGNES_FAUX, () -> read(stream(FILE.replace("FIN|2", "FIN|3"))));
    assertRefused(
        CauseFichier.NOMBRE_DE_LIGNES_FAUX, () -> read(stream(FILE.replace("FIN|2", "FIN|"))));
  }

  @Test
  void otherHeaderIsRefused() {
    assertRefused(
        CauseFichier.ENTETE_INATTENDU,
        () -> read(stream(FILE.replace("structure_siret_actualise|", ""))));
    assertRefused(
        CauseFichier.PREMIERE_LIGNE_INATTENDUE,
        () -> read(stream(FILE.replace("fluxIAE_Structure", "fluxIAE_Salarie"))));
    assertRefused(
        CauseFichier.PREMIERE_LIGNE_INATTENDUE,
        () -> read(stream(FILE.replace("23/11/2026", "31/02/2026"))));
  }

  @Test
  void contentAfterTheEndIsRefused() {
    assertRefused(CauseFichier.CONTENU_APRES_FIN, () -> read(stream(FILE + "3|x\n")));
  }

  @Test
  void otherEncodingIsRefused() {
    InputStream latin = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(CauseFichier.ENCODAGE_INVALIDE, () -> read(latin));
  }

  @Test
  void endlessLineIsRefusedBeforeItFillsMemory() {
    assertRefused(
        CauseFichier.LIGNE_TROP_LONGUE,
        () -> read(stream(FILE.replace("LENS", "X".repeat(40_000)))));
  }

  private static void assertRefused(CauseFichier cause, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            FluxRefuseException.class, e -> assertThat(e.causeFichier()).isEqualTo(cause));
  }

  private static List<LigneFlux> read(InputStream in) throws IOException {
    List<LigneFlux> lines = new ArrayList<>();
    try (LecteurFlux lecteur = new LecteurFlux(in)) {
      for (LigneFlux line = lecteur.next(); line != null; line = lecteur.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
