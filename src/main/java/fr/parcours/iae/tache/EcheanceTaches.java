package fr.parcours.iae.tache;

/** The due dates one may filter by. */
public enum EcheanceTaches {
  RETARD("retard", "En retard"),
  AUJOURDHUI("aujourdhui", "Aujourd’hui"),
  /** From today to six days from now. */
  SEPT_JOURS("7jours", "Dans les 7 jours"),
  SANS("sans", "Sans échéance");

  private final String cle;
  private final String libelle;

  EcheanceTaches(String cle, String libelle) {
    this.cle = cle;
    this.libelle = libelle;
  }

  /** As addresses say it. */
  public String cle() {
    return cle;
  }

  public String libelle() {
    return libelle;
  }
}
