package fr.parcours.iae.prefet;

/** Where a request stands. */
public enum EtatDemandePrefet {
  A_VERIFIER("Recevabilité à vérifier"),
  A_COMPLETER("À compléter par la structure"),
  A_INSTRUIRE("En instruction"),
  AVIS_ATTENDU("Avis attendu"),
  A_DECIDER("Décision à prendre"),
  ACCORDEE("Accordée"),
  REFUSEE("Refusée"),
  IRRECEVABLE("Irrecevable"),
  ABANDONNEE("Classée, restée incomplète"),
  RETIREE("Retirée par la structure");

  private final String libelle;

  EtatDemandePrefet(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /** Somebody still has something to do before it is decided. */
  public boolean isEnCours() {
    return compareTo(ACCORDEE) < 0;
  }

  /** Tone of its chip on pages. */
  public String ton() {
    return isEnCours() ? "bientot" : this == ACCORDEE ? "fini" : "retard";
  }
}
