package fr.parcours.iae.organisation;

/** Whether a prescriber organisation was habilitated by the prefect. */
public enum Habilitation {
  NOT_SET,
  VALIDATED,
  REFUSED,
  NOT_REQUIRED
}
