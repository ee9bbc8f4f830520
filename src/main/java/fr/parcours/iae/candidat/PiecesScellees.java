package fr.parcours.iae.candidat;

/**
 * Whoever seals something under the keys of the NIR; moved to the active key with the numbers
 * themselves.
 */
public interface PiecesScellees {

  /**
   * Moves some to the active key, in one transaction.
   *
   * @return how many were moved; 0 when none is left
   */
  int resceller(int max);

  /** How many are left under another key because none opens them: an incident to look at. */
  default long restants() {
    return 0;
  }
}
