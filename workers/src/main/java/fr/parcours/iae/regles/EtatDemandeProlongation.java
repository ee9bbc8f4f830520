package fr.parcours.iae.regles;

/** Where a request for a prolongation stands; only the first state can change. */
public enum EtatDemandeProlongation {
  EN_ATTENTE("En attente"),
  ACCORDEE("Accordée"),
  REFUSEE("Refusée"),
  RETIREE("Retirée par la structure");

  private final String libelle;

  EtatDemandeProlongation(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
