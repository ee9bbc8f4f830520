package fr.parcours.iae.tache;

/** What a case stands and waits for when it is nobody's task. */
public enum NatureHalte {
  /** Somebody outside the product answers. */
  REPONSE("une réponse"),
  /** A date of the case itself: it is meant to be that long. */
  DATE("une date du dossier"),
  /** A worker sends, fetches or reads something. */
  ENVOI("la plateforme");

  private final String libelle;

  NatureHalte(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
