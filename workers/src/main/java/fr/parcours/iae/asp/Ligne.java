package fr.parcours.iae.asp;

import fr.parcours.iae.shared.KindSiae;

/**
 * One line of a file: a creation, or the change of a PASS's dates.
 *
 * @param siret of the mother structure, as the ASP knows it, never of an antenna
 */
public record Ligne(
    Mouvement mouvement,
    KindSiae kind,
    String siret,
    Personne personne,
    Adresse adresse,
    Situation situation) {

  /** What a line does; the two never share a file. */
  public enum Mouvement {
    /** Creation. */
    C,
    /** Change of the dates of the PASS. */
    M
  }
}
