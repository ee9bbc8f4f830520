package fr.parcours.iae.piece;

import java.text.Normalizer;

/** The name of a file as pages show it and as it is given back. */
final class NomFichier {

  private static final int MAX = 100;

  private NomFichier() {}

  /**
   * Without folder nor any character but letters, digits, space and {@code . _ - ( ) '}, and with
   * the extension of what the file is: a program does not leave under the name of a document.
   */
  static String clean(String recu, TypePiece type) {
    String nom = Normalizer.normalize(recu, Normalizer.Form.NFC);
    nom = nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
    nom = nom.replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
    nom =
        nom.replaceAll("[^\\p{L}\\p{N} ._()'-]+", "_")
            .replaceAll("\\s+", " ")
            .replaceAll("^[ ._]+|[ ._]+$", "");
    if (nom.length() > MAX) {
      nom = nom.substring(0, nom.offsetByCodePoints(0, nom.codePointCount(0, MAX))).strip();
    }
    return (nom.isEmpty() ? "document" : nom) + type.extension();
  }
}
