package fr.parcours.iae.version;

/** Where a version stands that goes by waves. */
public enum EtatGeneralisation {
  EN_COURS("En cours", "info"),
  EN_PAUSE("En pause", "bientot"),
  ARRETEE("Arrêtée", "retard"),
  TERMINEE("Terminée", "fini");

  private final String libelle;
  private final String ton;

  EtatGeneralisation(String libelle, String ton) {
    this.libelle = libelle;
    this.ton = ton;
  }

  public String libelle() {
    return libelle;
  }

  /** Colour of its mark. */
  public String ton() {
    return ton;
  }
}
