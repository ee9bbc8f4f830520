package fr.parcours.iae.habilitation;

/** What the conseil départemental de l'insertion par l'activité économique said of a request. */
public enum AvisCdiae {
  FAVORABLE("Favorable"),
  DEFAVORABLE("Défavorable");

  private final String libelle;

  AvisCdiae(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
