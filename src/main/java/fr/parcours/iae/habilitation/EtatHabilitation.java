package fr.parcours.iae.habilitation;

/** Where a request stands. */
public enum EtatHabilitation {
  A_VALIDER("Attend la DDETS"),
  A_COMPLETER("À compléter par l’organisation"),
  ACCORDEE("Accordée"),
  REFUSEE("Refusée"),
  ABANDONNEE("Classée, restée incomplète"),
  RETIREE("Retirée par l’organisation");

  private final String libelle;

  EtatHabilitation(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /** Somebody still has something to do before it is answered. */
  public boolean isEnCours() {
    return compareTo(ACCORDEE) < 0;
  }

  /** Tone of its chip on pages. */
  public String ton() {
    return isEnCours() ? "bientot" : this == ACCORDEE ? "fini" : "retard";
  }
}
