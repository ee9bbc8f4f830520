package fr.parcours.iae.regles;

/** What may carry contracts beyond twenty-four months. */
public enum DerogationDuree {
  AUCUNE,
  FORMATION,
  RQTH,
  SENIOR,
  DIFFICULTES
}
