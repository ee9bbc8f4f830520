package fr.parcours.iae.compte;

/** Where a link stands; only the first state opens anything. */
public enum EtatLien {
  EN_ATTENTE,
  UTILISE,
  ANNULE,
  EXPIRE
}
