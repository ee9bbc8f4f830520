package fr.parcours.iae.regles;

/** Where a fiche salarié stands between the SIAE and the ASP. */
public enum EtatFicheSalarie {
  NOUVELLE("Nouvelle"),
  COMPLETEE("Complétée"),
  ENVOYEE("Envoyée"),
  EN_ERREUR("En erreur"),
  INTEGREE("Intégrée"),
  DESACTIVEE("Désactivée"),
  ARCHIVEE("Archivée");

  private final String libelle;

  EtatFicheSalarie(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
