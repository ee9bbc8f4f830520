package fr.parcours.iae.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a reading stopped: the last row given, opaque to programs.
 *
 * @param le instant of that row; the same for all where rows are ordered by id only
 */
record Curseur(OffsetDateTime le, UUID id) {

  /** Before the first row. */
  static final Curseur DEBUT =
      new Curseur(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(0L, 0L));

  private static final int AN_MAX = 2200;

  /** A cursor that is none of ours. */
  static final class Illisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Illisible() {
      super("Curseur illisible", null, false, false);
    }
  }

  static Curseur lire(@Nullable String texte) {
    if (texte == null || texte.isEmpty()) {
      return DEBUT;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(texte), StandardCharsets.US_ASCII).split("/", 2);
      OffsetDateTime le = OffsetDateTime.parse(parts[0]);
      if (le.getYear() < DEBUT.le().getYear() || le.getYear() > AN_MAX) {
        throw new Illisible();
      }
      return new Curseur(le, UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new Illisible();
    }
  }

  String ecrire() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((le + "/" + id).getBytes(StandardCharsets.US_ASCII));
  }
}
