package fr.parcours.iae.passiae;

/** What moved a PASS; a word of the record, never renamed. */
public enum NatureEvenement {
  DELIVRE("PASS IAE délivré"),
  DEBUT_DEPLACE("Début déplacé"),
  SUSPENDU("Suspension"),
  SUSPENSION_MODIFIEE("Suspension modifiée"),
  SUSPENSION_LEVEE("Suspension levée"),
  SUSPENSION_ANNULEE("Suspension annulée"),
  SUSPENSION_TERMINEE("Suspension terminée"),
  PROLONGE("Prolongation"),
  ANNULE("PASS IAE annulé");

  private final String libelle;

  NatureEvenement(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
