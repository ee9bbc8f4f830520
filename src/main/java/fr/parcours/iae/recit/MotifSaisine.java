package fr.parcours.iae.recit;

/** Why a State's service opens a case, the one that shows the most first. */
public enum MotifSaisine {
  /** The only one that gives the person's name, as the rights matrix says. */
  CONTROLE("Contrôle a posteriori", true),
  DECISION_PREFET("Décision du préfet", false),
  ARBITRAGE_PROLONGATION("Arbitrage d’une prolongation", false);

  private final String libelle;
  private final boolean nomme;

  MotifSaisine(String libelle, boolean nomme) {
    this.libelle = libelle;
    this.nomme = nomme;
  }

  public String libelle() {
    return libelle;
  }

  /** Whether the service reads who the person is. */
  public boolean isNomme() {
    return nomme;
  }
}
