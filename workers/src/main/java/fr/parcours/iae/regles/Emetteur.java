package fr.parcours.iae.regles;

/** Who sent the application. */
public enum Emetteur {
  CANDIDAT,
  ORIENTEUR,
  PRESCRIPTEUR_HABILITE,
  EMPLOYEUR;

  /** Sent for the person by somebody else, who is told what becomes of it. */
  public boolean isTiers() {
    return this != CANDIDAT;
  }

  public boolean isHabilite() {
    return this == PRESCRIPTEUR_HABILITE;
  }
}
