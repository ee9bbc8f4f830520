package fr.parcours.iae.publication;

/** Where a proposed version stands. */
public enum EtatProposition {
  A_CORRIGER("À corriger", "retard"),
  A_APPROUVER("À approuver", "bientot"),
  APPROUVEE("Approuvée", "fini"),
  REFUSEE("Refusée", "neutre"),
  RETIREE("Retirée", "neutre");

  private final String libelle;
  private final String ton;

  EtatProposition(String libelle, String ton) {
    this.libelle = libelle;
    this.ton = ton;
  }

  public String libelle() {
    return libelle;
  }

  public String ton() {
    return ton;
  }

  /** Whether something can still be sent or decided. */
  public boolean isOuverte() {
    return this == A_CORRIGER || this == A_APPROUVER;
  }
}
