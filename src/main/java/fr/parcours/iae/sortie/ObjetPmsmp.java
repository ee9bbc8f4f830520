package fr.parcours.iae.sortie;

/** Why a person spends a period with another employer: one of three aims. */
public enum ObjetPmsmp {
  DECOUVRIR_METIER("Découvrir un métier"),
  CONFIRMER_PROJET("Confirmer un projet professionnel"),
  INITIER_RECRUTEMENT("Initier un recrutement");

  private final String libelle;

  ObjetPmsmp(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
