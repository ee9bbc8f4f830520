package fr.parcours.iae.regles;

/** Why a person has no France Travail identifier on file (code list kept verbatim). */
public enum MotifAbsenceFt {
  FORGOTTEN("Identifiant France Travail oublié"),
  NOT_REGISTERED("Non inscrit auprès de France Travail");

  private final String libelle;

  MotifAbsenceFt(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
