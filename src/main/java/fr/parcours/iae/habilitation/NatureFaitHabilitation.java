package fr.parcours.iae.habilitation;

/** What may happen to a request, in the words of its page. */
public enum NatureFaitHabilitation {
  DEMANDEE("Demande envoyée par l’organisation"),
  COMPLEMENT_DEMANDE("Complément demandé par la DDETS"),
  PIECE_AJOUTEE("Justificatif ajouté par l’organisation"),
  COMPLETEE("Demande complétée par l’organisation"),
  ACCORDEE("Habilitation accordée par la DDETS"),
  REFUSEE("Habilitation refusée par la DDETS"),
  RETIREE("Demande retirée par l’organisation"),
  ABANDONNEE("Demande classée, restée incomplète"),
  TERME_ANNONCE("Fin de l’habilitation annoncée"),
  FINIE("Habilitation arrivée à son terme");

  private final String libelle;

  NatureFaitHabilitation(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
