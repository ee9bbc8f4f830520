package fr.parcours.iae.prefet;

/** What may happen to a request, in the words of its page. */
public enum NatureFait {
  DEMANDEE("Demande envoyée par la structure"),
  COMPLEMENT_DEMANDE("Complément demandé par la DDETS"),
  COMPLETEE("Demande complétée par la structure"),
  RECEVABLE("Demande recevable"),
  IRRECEVABLE("Demande irrecevable"),
  INSTRUITE("Demande instruite par la DDETS"),
  AVIS("Avis de l’instance départementale"),
  ACCORDEE("Accordée par le préfet"),
  REFUSEE("Refusée par le préfet"),
  RETIREE("Demande retirée par la structure"),
  ABANDONNEE("Demande classée, restée incomplète"),
  TERME_ANNONCE("La décision approche de son terme"),
  RENOUVELLEMENT_DEMANDE("Renouvellement demandé par la structure"),
  NON_RENOUVELEE("Laissée à son terme par la structure");

  private final String libelle;

  NatureFait(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
