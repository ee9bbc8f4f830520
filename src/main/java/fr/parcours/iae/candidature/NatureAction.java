package fr.parcours.iae.candidature;

/** What a GEIQ may make a person do before hiring. */
public enum NatureAction {
  PMSMP("Période de mise en situation en milieu professionnel (PMSMP)"),
  MRS("Méthode de recrutement par simulation (MRS)"),
  STAGE("Stage"),
  AUTRE_MISE_EN_SITUATION("Autre mise en situation"),
  DISPOSITIF_LOCAL("Préqualification d’un dispositif local"),
  AFPR("Action de formation préalable au recrutement (AFPR)"),
  POE("Préparation opérationnelle à l’emploi (POE)"),
  AUTRE_PREQUALIFICATION("Autre préqualification");

  private final String libelle;

  NatureAction(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
