package fr.parcours.iae.regles;

import java.util.ArrayList;
import java.util.List;

/** Who is told of an event, in the order in which they are told. */
public final class DestinatairesNotification {

  private DestinatairesNotification() {}

  /** A person to tell, seen from the candidature. */
  public enum Destinataire {
    /** The employee of the SIAE who accepted: receives the PASS. */
    EMPLOYEUR_PASS,
    /** The employee of the SIAE who acted. */
    EMPLOYEUR,
    /** Every active member of the SIAE that had the candidature. */
    MEMBRES_STRUCTURE,
    /** The support, who must deliver by hand. */
    SUPPORT,
    CANDIDAT,
    /** The prescriber or employer who sent the application for the person. */
    EMETTEUR
  }

  /** Hire accepted: first the PASS (or the request to the support), then the person, the sender. */
  public static List<Destinataire> embaucheAcceptee(ModeDelivrance mode, Emetteur emetteur) {
    List<Destinataire> destinataires = new ArrayList<>();
    switch (mode) {
      case AUTOMATIQUE, REUTILISATION -> destinataires.add(Destinataire.EMPLOYEUR_PASS);
      case MANUEL -> destinataires.add(Destinataire.SUPPORT);
      case AUCUN -> {}
    }
    destinataires.addAll(personneEtEmetteur(emetteur));
    return List.copyOf(destinataires);
  }

  /** Hire cancelled: the employee who did it, then the sender. */
  public static List<Destinataire> embaucheAnnulee(Emetteur emetteur) {
    return emetteur.isTiers()
        ? List.of(Destinataire.EMPLOYEUR, Destinataire.EMETTEUR)
        : List.of(Destinataire.EMPLOYEUR);
  }

  /** Transferred: the SIAE that loses the candidature, then the person and the sender. */
  public static List<Destinataire> candidatureTransferee(Emetteur emetteur) {
    List<Destinataire> destinataires = new ArrayList<>(List.of(Destinataire.MEMBRES_STRUCTURE));
    destinataires.addAll(personneEtEmetteur(emetteur));
    return List.copyOf(destinataires);
  }

  /** Refused, postponed, put in the vivier: the person, then the sender. */
  public static List<Destinataire> personneEtEmetteur(Emetteur emetteur) {
    return emetteur.isTiers()
        ? List.of(Destinataire.CANDIDAT, Destinataire.EMETTEUR)
        : List.of(Destinataire.CANDIDAT);
  }

  /** The support delivered or refused by hand: the employee who accepted. */
  public static List<Destinataire> delivranceManuelle() {
    return List.of(Destinataire.EMPLOYEUR_PASS);
  }

  /** A prolongation is granted or denied: the employee who asked, then the person. */
  public static List<Destinataire> prolongationInstruite() {
    return List.of(Destinataire.EMPLOYEUR, Destinataire.CANDIDAT);
  }
}
