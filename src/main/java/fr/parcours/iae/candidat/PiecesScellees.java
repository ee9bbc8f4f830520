package fr.parcours.iae.candidat;

/** Whoever seals what carries a NIR; moved to the active key with the numbers themselves. */
public interface PiecesScellees {

  /**
   * Moves some to the active key, in one transaction.
   *
   * @return how many were moved; 0 when none is left
   */
  int resceller(int max);
}
