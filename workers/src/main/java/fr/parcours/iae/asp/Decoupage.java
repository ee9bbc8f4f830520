package fr.parcours.iae.asp;

import java.util.List;
import java.util.function.ToIntFunction;

/** How many of the lines that wait go into the next file. */
public final class Decoupage {

  /** The envelope without its lines. */
  private static final int ENVELOPPE = 70;

  private Decoupage() {}

  /**
   * The longest head of the list that one file can carry.
   *
   * @param taille bytes of a line, its separator included
   */
  public static <T> List<T> prochain(List<T> attente, int lignesMax, ToIntFunction<T> taille) {
    int octets = ENVELOPPE;
    int n = 0;
    while (n < attente.size() && n < Math.min(lignesMax, Limites.LIGNES)) {
      octets += taille.applyAsInt(attente.get(n));
      if (octets > Limites.OCTETS) {
        break;
      }
      n++;
    }
    return attente.subList(0, n);
  }
}
