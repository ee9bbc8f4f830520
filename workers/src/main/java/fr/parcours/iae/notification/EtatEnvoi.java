package fr.parcours.iae.notification;

/** Where one person's message stands. */
public enum EtatEnvoi {
  A_ENVOYER("À envoyer"),
  ENVOYE("Envoyé"),
  /** Kept for the digest of the day. */
  AU_RESUME("Au prochain résumé"),
  RESUME("Dans un résumé envoyé"),
  /** The person wants no mail of this kind. */
  SANS_COURRIEL("Sans courriel"),
  SANS_ADRESSE("Sans adresse"),
  ADRESSE_REFUSEE("Adresse refusée");

  private final String libelle;

  EtatEnvoi(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }
}
