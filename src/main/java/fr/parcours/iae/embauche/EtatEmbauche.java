package fr.parcours.iae.embauche;

/** Life of a hire: prepared while eligibility is checked, then concluded, given up or cancelled. */
public enum EtatEmbauche {
  EN_PREPARATION,
  CONCLUE,
  RENONCEE,
  ANNULEE
}
