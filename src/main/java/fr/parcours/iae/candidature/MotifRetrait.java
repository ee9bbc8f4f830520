package fr.parcours.iae.candidature;

/** Why a person, or who brought them, withdraws a candidature. */
public enum MotifRetrait {
  EMPLOI_TROUVE("Un emploi a été trouvé ailleurs"),
  FORMATION("Une formation commence"),
  PLUS_INTERESSE("Le poste n’intéresse plus la personne"),
  INDISPONIBLE("La personne n’est plus disponible"),
  ERREUR("La candidature a été envoyée par erreur"),
  AUTRE("Autre raison");

  private final String libelle;

  MotifRetrait(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
