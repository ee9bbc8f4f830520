package fr.parcours.iae.regles;

/** Where an accepted hire, and the PASS it rests on, come from. */
public enum OrigineEmbauche {
  /** The ordinary path: applied, eligible, hired. */
  DEFAUT,
  /** A former Pôle emploi agreement taken over. */
  AGREMENT_PE,
  /** The employees of the AI taken over in 2021. */
  STOCK_AI,
  /** Delivered by hand by the support. */
  ADMIN
}
