package fr.parcours.iae.notification;

/** The part a person plays in what happened: it decides the words they read. */
enum RoleDestinataire {
  CANDIDAT,
  /** Who brought the person. */
  EXPEDITEUR,
  /** Every active member of the SIAE. */
  SIAE,
  /** Who accepted the hire. */
  ACCEPTEUR,
  /** Who did what is told. */
  AUTEUR,
  /** Every active member of the other organisation concerned. */
  AUTRE_ORGANISATION,
  /** Every active member of the organisation a step waits for. */
  ORGANISATION,
  SUPPORT,
  PRESCRIPTEUR,
  /** Who asked. */
  DECLARANT,
  DDETS,
  /** A member whom a colleague calls. */
  COLLEGUE,
  /** The member whose rights are no longer the same. */
  MEMBRE,
  /** Every other active administrator of the organisation. */
  ADMINISTRATEUR,
  /** The person a digest is for. */
  PERSONNE
}
