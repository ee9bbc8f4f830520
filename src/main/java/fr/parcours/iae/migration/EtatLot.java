package fr.parcours.iae.migration;

/** Where a lot stands. */
public enum EtatLot {
  EN_COURS("En cours", "info"),
  EN_PAUSE("En pause", "bientot"),
  TERMINE("Terminée", "fini");

  private final String libelle;
  private final String ton;

  EtatLot(String libelle, String ton) {
    this.libelle = libelle;
    this.ton = ton;
  }

  public String libelle() {
    return libelle;
  }

  public String ton() {
    return ton;
  }
}
