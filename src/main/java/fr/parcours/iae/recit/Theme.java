package fr.parcours.iae.recit;

/** What an event is about, in the order in which those of one instant are told. */
public enum Theme {
  CANDIDATURE("Candidature"),
  ELIGIBILITE("Éligibilité"),
  PASS("PASS IAE"),
  CONTRAT("Contrat"),
  SUSPENSION("Suspension"),
  PROLONGATION("Prolongation"),
  SORTIE("Sortie"),
  HEURES("Heures"),
  PREFET("Préfet"),
  FICHE("Fiche salarié"),
  ECHANGE("Échange"),
  PIECE("Fichier"),
  COURRIEL("Courriel"),
  CONSULTATION("Consultation");

  private final String libelle;

  Theme(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
