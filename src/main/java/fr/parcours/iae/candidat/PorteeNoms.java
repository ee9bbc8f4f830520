package fr.parcours.iae.candidat;

/** Whose full names a viewer may read, hence look for. */
public enum PorteeNoms {
  TOUS,
  /** Those of the people whose file they opened. */
  SIENS,
  AUCUN
}
