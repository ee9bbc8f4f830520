package fr.parcours.iae.eligibilite;

/** Who made the diagnosis: a prescriber's serves every SIAE, an employer's its own SIAE only. */
public enum AuteurDiagnostic {
  EMPLOYEUR,
  PRESCRIPTEUR
}
