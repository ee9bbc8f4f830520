package fr.parcours.iae.regles;

/** How an accepted hire gets its PASS IAE. */
public enum ModeDelivrance {
  /** No PASS: the employer is not subject to it. */
  AUCUN,
  /** The valid PASS of the person serves again. */
  REUTILISATION,
  /** A new number at once. */
  AUTOMATIQUE,
  /** The support checks that the person holds none before giving one. */
  MANUEL
}
