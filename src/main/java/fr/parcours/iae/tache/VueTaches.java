package fr.parcours.iae.tache;

/** The views of the work list, in the order of their tabs. */
public enum VueTaches {
  /** All that waits, without what was put aside for later. */
  A_TRAITER("toutes", "À traiter"),
  EN_RETARD("retard", "En retard"),
  A_MOI("moi", "À moi"),
  NON_PRISES("libres", "Non prises"),
  /** Due from today to six days from now. */
  CETTE_SEMAINE("semaine", "Cette semaine"),
  /** Out of the first view until a day that has not come. */
  MISES_DE_COTE("cote", "Mises de côté");

  private final String cle;
  private final String libelle;

  VueTaches(String cle, String libelle) {
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
