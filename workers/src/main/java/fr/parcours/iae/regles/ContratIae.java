package fr.parcours.iae.regles;

/** Contracts by which a SIAE employs a person. */
public enum ContratIae {
  CDDI("Contrat à durée déterminée d’insertion"),
  MISSION("Contrat de mission"),
  USAGE("Contrat pour une mise à disposition"),
  INDEPENDANT("Contrat avec un travailleur indépendant"),
  CDI_INCLUSION("Contrat à durée indéterminée d’inclusion");

  private final String libelle;

  ContratIae(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
