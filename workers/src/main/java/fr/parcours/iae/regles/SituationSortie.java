package fr.parcours.iae.regles;

/** Where a person is when a path ends; the list the table {@code classe-sortie} ranges. */
public enum SituationSortie {
  CDI,
  CDI_AIDE,
  CDD,
  MISSION,
  FONCTION_PUBLIQUE,
  CREATION_ENTREPRISE,
  CONTRAT_AIDE,
  FORMATION,
  AUTRE_SIAE,
  AUTRE_RECONNUE,
  RECHERCHE_EMPLOI,
  INACTIVITE,
  INCONNUE,
  DECES,
  LONGUE_MALADIE,
  MATERNITE,
  DEMENAGEMENT,
  FIN_PERIODE_ESSAI;

  /** The length of the contract decides of the class. */
  public boolean isDureeUtile() {
    return this == CDD || this == MISSION;
  }
}
