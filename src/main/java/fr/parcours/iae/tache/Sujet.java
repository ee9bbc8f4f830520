package fr.parcours.iae.tache;

/** What a gesture is done to. */
public enum Sujet {
  CANDIDATURE,
  PASS
}
