package fr.parcours.iae.compte;

/** What became of the mail that carries a link. */
public enum EnvoiLien {
  ENVOYE,
  ADRESSE_REFUSEE
}
