package fr.parcours.iae.tache;

/** What a case stands and waits for when it is nobody's task. */
public enum NatureHalte {
  /** The ASP answers: the only one outside whose answer a case waits for. */
  REPONSE("L’ASP"),
  /** A date of the case itself: it is meant to be that long. */
  DATE("Une date du dossier"),
  /** A worker sends, fetches or reads something. */
  ENVOI("La plateforme");

  private final String libelle;

  NatureHalte(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
