package fr.parcours.iae.publication;

import org.jspecify.annotations.Nullable;

/**
 * One fault under the number that the list, the drawing and the tables give it.
 *
 * @param ou where it is, as people read it; none when it is of the whole
 */
public record DefautNumerote(int numero, DefautConstate defaut, @Nullable String ou) {

  /** Its element as a drawing knows it, or nothing. */
  public String element() {
    return defaut.element() == null ? "" : defaut.element();
  }
}
