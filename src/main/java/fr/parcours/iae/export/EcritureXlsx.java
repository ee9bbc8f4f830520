package fr.parcours.iae.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, its first row frozen. Texts are written in their cell, formatted as text: they are no
 * formula when read, nor become one when edited, and no table of texts grows in memory.
 */
final class EcritureXlsx implements EcritureExport {

  /** The longest text a cell holds. */
  static final int TEXTE_MAX = 32_767;

  private static final int TITRE_MAX = 31;
  private static final int LIGNES_GARDEES = 200;

  private final Workbook classeur;
  private final Worksheet feuille;
  private int ligne;

  EcritureXlsx(ListeExport<?> liste, OutputStream sortie) {
    classeur = new Workbook(sortie, "Parcours IAE", "1.0");
    String titre = liste.titre();
    feuille = classeur.newWorksheet(titre.substring(0, Math.min(titre.length(), TITRE_MAX)));
  }

  @Override
  public void header(List<? extends ColonneExport<?>> colonnes) {
    feuille.freezePane(0, 1);
    for (int c = 0; c < colonnes.size(); c++) {
      feuille.width(c, colonnes.get(c).largeur());
      feuille.inlineString(0, c, colonnes.get(c).titre());
      feuille.style(0, c).bold().set();
    }
    ligne = 1;
  }

  @Override
  public void row(List<@Nullable Object> valeurs) throws IOException {
    for (int c = 0; c < valeurs.size(); c++) {
      Object valeur = valeurs.get(c);
      if (valeur instanceof LocalDate jour) {
        feuille.value(ligne, c, jour);
        feuille.style(ligne, c).format("dd/mm/yyyy").set();
      } else if (valeur instanceof BigDecimal nombre) {
        feuille.value(ligne, c, nombre);
      } else if (valeur != null && !valeur.equals("")) {
        feuille.inlineString(ligne, c, readable(valeur.toString()));
        feuille.style(ligne, c).format("@").set();
      }
    }
    ligne++;
    if (ligne % LIGNES_GARDEES == 0) {
      feuille.flush();
    }
  }

  @Override
  public void finish() throws IOException {
    classeur.finish();
  }

  /** XML holds no control character and no half of a pair; a spreadsheet refuses the whole file. */
  private static String readable(String texte) {
    StringBuilder lisible = new StringBuilder(Math.min(texte.length(), TEXTE_MAX));
    texte
        .codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .limit(TEXTE_MAX)
        .forEach(lisible::appendCodePoint);
    if (lisible.length() > TEXTE_MAX) {
      lisible.setLength(
          Character.isHighSurrogate(lisible.charAt(TEXTE_MAX - 1)) ? TEXTE_MAX - 1 : TEXTE_MAX);
    }
    return lisible.toString();
  }
}
