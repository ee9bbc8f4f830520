package fr.parcours.iae.shared;

/** The family of an organisation. */
public enum Categorie {
  SIAE,
  PRESCRIPTEUR,
  INSTITUTION
}
