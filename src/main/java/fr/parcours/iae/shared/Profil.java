package fr.parcours.iae.shared;

/** What kind of account acts. */
public enum Profil {
  CANDIDAT,
  PROFESSIONNEL,
  SUPPORT,
  ADMINISTRATEUR,
  SYSTEME
}
