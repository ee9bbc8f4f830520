package fr.parcours.iae.piece;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file that are taken, known by their first bytes and never by their name. */
public enum TypePiece {
  PDF("application/pdf", ".pdf", "255044462d"),
  JPEG("image/jpeg", ".jpg", "ffd8ff"),
  PNG("image/png", ".png", "89504e470d0a1a0a");

  private final String media;
  private final String extension;
  private final byte[] entete;

  TypePiece(String media, String extension, String entete) {
    this.media = media;
    this.extension = extension;
    this.entete = HexFormat.of().parseHex(entete);
  }

  public String media() {
    return media;
  }

  String extension() {
    return extension;
  }

  static Optional<TypePiece> of(byte[] contenu) {
    return Arrays.stream(values()).filter(type -> type.begins(contenu)).findFirst();
  }

  private boolean begins(byte[] contenu) {
    return contenu.length >= entete.length
        && Arrays.equals(contenu, 0, entete.length, entete, 0, entete.length);
  }
}
