package fr.parcours.iae.passiae;

/** The state of a PASS on a day; it ends by time only. */
public enum EtatPass {
  FUTUR("à venir"),
  VALIDE("valide"),
  EXPIRE("expiré");

  private final String libelle;

  EtatPass(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
