package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;

/** Who brought the person: decides the waiting period, the mails and the ASP's orienteur code. */
public enum Expediteur {
  CANDIDAT,
  ORIENTEUR,
  PRESCRIPTEUR_HABILITE,
  EMPLOYEUR;

  /** The role in which an actor sends a candidature today. */
  public static Expediteur of(Acteur acteur) {
    if (acteur.isCandidat()) {
      return CANDIDAT;
    }
    if (acteur.isSiae()) {
      return EMPLOYEUR;
    }
    return acteur.prescripteurHabilite() ? PRESCRIPTEUR_HABILITE : ORIENTEUR;
  }
}
