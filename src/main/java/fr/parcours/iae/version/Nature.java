package fr.parcours.iae.version;

/** What the register versions. */
public enum Nature {
  PROCESSUS,
  DECISION
}
