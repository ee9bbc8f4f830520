package fr.parcours.iae.regles;

/** Who found the person eligible. */
public enum AuteurDiagnostic {
  PRESCRIPTEUR,
  EMPLOYEUR,
  GEIQ
}
