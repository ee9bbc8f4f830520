package fr.parcours.iae.regles;

/** Why a person has no NIR on file (code list kept verbatim). */
public enum MotifAbsenceNir {
  NO_NIR("Numéro inconnu ou en attente"),
  NIR_ASSOCIATED_TO_OTHER("Le numéro est associé à quelqu’un d’autre");

  private final String libelle;

  MotifAbsenceNir(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
