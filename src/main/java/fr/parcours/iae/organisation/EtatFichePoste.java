package fr.parcours.iae.organisation;

/** Where a job stands on a day: it follows from its dates, nobody sets it. */
public enum EtatFichePoste {
  BIENTOT_EXPIREE("Expire bientôt", "bientot"),
  EXPIREE("Expiré", "retard"),
  PUBLIEE("Publié", "fini"),
  FERMEE("Fermé", "neutre");

  private final String libelle;
  private final String ton;

  EtatFichePoste(String libelle, String ton) {
    this.libelle = libelle;
    this.ton = ton;
  }

  public String libelle() {
    return libelle;
  }

  /** Tone of the chip. */
  public String ton() {
    return ton;
  }
}
