package fr.parcours.iae.organisation;

/** The contract a job is offered under. */
public enum ContratPropose {
  CDDI("CDD d’insertion"),
  CDI_INCLUSION("CDI d’inclusion"),
  USAGE("Mise à disposition"),
  MISSION("Contrat de mission"),
  INDEPENDANT("Travail indépendant"),
  ALTERNANCE("Contrat en alternance"),
  CDD("CDD"),
  CDI("CDI");

  private final String libelle;

  ContratPropose(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
