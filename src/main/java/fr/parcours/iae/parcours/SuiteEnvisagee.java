package fr.parcours.iae.parcours;

/** What the SIAE and the person plan for after the PASS. */
public enum SuiteEnvisagee {
  EMPLOI("Emploi hors insertion"),
  FORMATION("Formation qualifiante"),
  AUTRE_SIAE("Une autre structure d’insertion"),
  PROLONGATION("Prolongation du PASS IAE à demander"),
  PRESCRIPTEUR("Retour vers le prescripteur");

  private final String libelle;

  SuiteEnvisagee(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
