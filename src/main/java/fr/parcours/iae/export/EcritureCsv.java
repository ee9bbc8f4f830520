package fr.parcours.iae.export;

import fr.parcours.iae.shared.Ecrit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 as a French spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas,
 * jj/mm/aaaa. Every text is quoted, so that no separator of another country cuts it, and one that a
 * spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV Injection).
 */
final class EcritureCsv implements EcritureExport {

  private static final String FIN = "\r\n";

  /** What begins a formula, its full-width forms, and what some spreadsheets drop before one. */
  private static final String FORMULE = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer sortie;

  EcritureCsv(OutputStream flux) throws IOException {
    sortie = new BufferedWriter(new OutputStreamWriter(flux, StandardCharsets.UTF_8));
    sortie.write('\uFEFF');
  }

  @Override
  public void header(List<? extends ColonneExport<?>> colonnes) throws IOException {
    line(colonnes.stream().<@Nullable Object>map(ColonneExport::titre).toList());
  }

  @Override
  public void row(List<@Nullable Object> valeurs) throws IOException {
    line(valeurs);
  }

  @Override
  public void finish() throws IOException {
    sortie.flush();
  }

  private void line(List<@Nullable Object> valeurs) throws IOException {
    String separateur = "";
    for (Object valeur : valeurs) {
      sortie.write(separateur);
      sortie.write(cell(valeur));
      separateur = ";";
    }
    sortie.write(FIN);
  }

  static String cell(@Nullable Object valeur) {
    if (valeur == null) {
      return "";
    }
    if (valeur instanceof LocalDate jour) {
      return Ecrit.jour(jour);
    }
    if (valeur instanceof BigDecimal nombre) {
      return Ecrit.nombre(nombre);
    }
    String texte = valeur.toString();
    return '"' + (isFormule(texte) ? "'" : "") + texte.replace("\"", "\"\"") + '"';
  }

  /** Spaces and invisible characters before it hide a formula from the eye only. */
  private static boolean isFormule(String texte) {
    for (int i = 0; i < texte.length(); i++) {
      char c = texte.charAt(i);
      if (FORMULE.indexOf(c) >= 0) {
        return true;
      }
      if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && !Character.isISOControl(c)
          && Character.getType(c) != Character.FORMAT) {
        return false;
      }
    }
    return false;
  }
}
