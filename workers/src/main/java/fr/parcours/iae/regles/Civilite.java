package fr.parcours.iae.regles;

/** Title of a person (code list of the ASP, kept verbatim). */
public enum Civilite {
  M("Monsieur"),
  MME("Madame");

  private final String libelle;

  Civilite(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
