package fr.parcours.iae.migration;

/** Where a case of a lot stands. */
public enum EtatCas {
  A_FAIRE("À faire", "neutre"),
  FAITE("Passé", "fini"),
  BLOQUEE("Bloqué", "bientot"),
  ECHEC("En échec", "retard");

  private final String libelle;
  private final String ton;

  EtatCas(String libelle, String ton) {
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
