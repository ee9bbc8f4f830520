package fr.parcours.iae.regles;

/** Why a prescriber denies a prolongation; the codes are the existing public service's. */
public enum MotifRefusProlongation {
  IAE("L’insertion par l’activité économique ne répond plus à la situation de la personne"),
  SIAE("Un autre type de structure conviendrait mieux à la personne"),
  DURATION("La durée demandée n’est pas adaptée à la situation"),
  REASON("Le motif donné ne correspond pas à la situation de la personne");

  private final String libelle;

  MotifRefusProlongation(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /** The person leaves the IAE: what is proposed to them instead is said. */
  public boolean isActionRequise() {
    return this == IAE;
  }
}
