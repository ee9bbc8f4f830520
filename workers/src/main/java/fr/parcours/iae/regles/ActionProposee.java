package fr.parcours.iae.regles;

/** What a prescriber proposes to a person whose prolongation is denied. */
public enum ActionProposee {
  EXIT_IAE("Accompagner vers l’emploi hors de l’insertion par l’activité économique"),
  SOCIAL_PARTNER("Orienter vers un partenaire de l’action sociale"),
  OTHER("Une autre action");

  private final String libelle;

  ActionProposee(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
