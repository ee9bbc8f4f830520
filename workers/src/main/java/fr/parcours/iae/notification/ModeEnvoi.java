package fr.parcours.iae.notification;

/** How a person wants to be told of a kind of event. */
public enum ModeEnvoi {
  IMMEDIAT("Tout de suite"),
  QUOTIDIEN("Dans le résumé du jour"),
  AUCUN("Jamais par courriel");

  private final String libelle;

  ModeEnvoi(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
