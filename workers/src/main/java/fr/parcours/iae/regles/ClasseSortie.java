package fr.parcours.iae.regles;

/** The classes of exits that the negotiated objectives of a SIAE speak of. */
public enum ClasseSortie {
  EMPLOI_DURABLE("Emploi durable"),
  EMPLOI_TRANSITION("Emploi de transition"),
  SORTIE_POSITIVE("Sortie positive"),
  AUTRE_SORTIE("Autre sortie"),
  RETIREE("Retirée du calcul");

  private final String libelle;

  ClasseSortie(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /** Durable, transition and positive exits together. */
  public boolean isDynamique() {
    return ordinal() <= SORTIE_POSITIVE.ordinal();
  }
}
