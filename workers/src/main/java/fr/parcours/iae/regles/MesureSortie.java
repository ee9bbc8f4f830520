package fr.parcours.iae.regles;

/** What prepares an exit while the person is still employed by the SIAE. */
public enum MesureSortie {
  PASSERELLE("Contrat passerelle"),
  CUMUL("Cumul avec un contrat de travail ordinaire"),
  PMSMP("Période de mise en situation en milieu professionnel");

  private final String libelle;

  MesureSortie(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
