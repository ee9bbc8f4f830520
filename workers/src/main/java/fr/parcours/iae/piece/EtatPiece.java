package fr.parcours.iae.piece;

/** What an antivirus said of a file. */
public enum EtatPiece {
  EN_QUARANTAINE("En quarantaine", "bientot"),
  SAINE("Sain", "fini"),
  REFUSEE("Refusé", "retard");

  private final String libelle;
  private final String ton;

  EtatPiece(String libelle, String ton) {
    this.libelle = libelle;
    this.ton = ton;
  }

  public String libelle() {
    return libelle;
  }

  /** Of the chip: bientot, fini or retard. */
  public String ton() {
    return ton;
  }
}
