package fr.parcours.iae.regles;

/** Who uses the work of a person put at their disposal by an association intermédiaire. */
public enum Utilisateur {
  ENTREPRISE("Entreprise"),
  PARTICULIER("Particulier"),
  PERSONNE_MORALE_NON_LUCRATIVE("Association ou autre organisme sans but lucratif"),
  COLLECTIVITE("Collectivité publique");

  private final String libelle;

  Utilisateur(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
