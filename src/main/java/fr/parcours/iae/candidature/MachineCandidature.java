package fr.parcours.iae.candidature;

import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.regles.AnnulationEmbaucheRule;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;

/** The guarded life of a candidature: who may do what from which state, and what they must give. */
public final class MachineCandidature {

  private MachineCandidature() {}

  /** The state after the transition, or why it is refused; the engine's token is not the guard. */
  public static Resultat<EtatCandidature> apply(
      Transition transition, EtatCandidature etat, ContexteTransition contexte) {
    return verdict(transition, etat, contexte)
        .refus()
        .<Resultat<EtatCandidature>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(transition.vers()));
  }

  public static Verdict verdict(
      Transition transition, EtatCandidature etat, ContexteTransition contexte) {
    return role(transition, contexte.role())
        .and(() -> etat(transition, etat))
        .and(() -> contenu(transition, contexte));
  }

  /**
   * Another candidature of the person was accepted: those still waiting are closed, others stay.
   */
  public static EtatCandidature apresEmbaucheAilleurs(EtatCandidature etat) {
    return Transition.RENDER_OBSOLETE.isPossibleDepuis(etat)
        ? Transition.RENDER_OBSOLETE.vers()
        : etat;
  }

  /** Prior actions belong to a GEIQ, as long as the person is not hired. */
  public static boolean isActionPrealableModifiable(KindSiae kind, EtatCandidature etat) {
    return kind == KindSiae.GEIQ && etat != EtatCandidature.ACCEPTEE;
  }

  private static Verdict etat(Transition transition, EtatCandidature etat) {
    return transition.isPossibleDepuis(etat)
        ? Verdict.accorde()
        : refuse(
            "ETAT",
            "« %s » n’est pas possible : la candidature est dans l’état « %s »."
                .formatted(transition.libelle(), etat.libelle()));
  }

  private static Verdict role(Transition transition, Role role) {
    return switch (transition) {
      case RENDER_OBSOLETE ->
          role == Role.SYSTEME
              ? Verdict.accorde()
              : refuse("AUTOMATIQUE", "Cette action est faite par la plateforme seule.");
      case REFUSE -> role == Role.SYSTEME ? Verdict.accorde() : employeur(role);
      case TRANSFER -> transfert(role);
      case WITHDRAW -> retrait(role);
      default -> employeur(role);
    };
  }

  static Verdict employeur(Role role) {
    return role.isEmployeur()
        ? Verdict.accorde()
        : refuse(
            "EMPLOYEUR_SEUL",
            "Seuls les membres de la structure qui a reçu la candidature peuvent la traiter.");
  }

  private static Verdict transfert(Role role) {
    if (role == Role.CANDIDAT || role == Role.SYSTEME) {
      return refuse("PROFESSIONNEL_SEUL", "Seul un professionnel peut transférer une candidature.");
    }
    return role == Role.EMPLOYEUR_DES_DEUX
        ? Verdict.accorde()
        : refuse(
            "MEMBRE_DES_DEUX",
            "Pour transférer une candidature, il faut être membre des deux structures.");
  }

  private static Verdict retrait(Role role) {
    return role == Role.CANDIDAT || role == Role.DEPOSANT
        ? Verdict.accorde()
        : refuse(
            "DEPOSANT_SEUL",
            "Seules la personne et l’organisation qui a envoyé la candidature peuvent la retirer.");
  }

  private static Verdict contenu(Transition transition, ContexteTransition contexte) {
    return switch (transition) {
      case POSTPONE ->
          contexte.reponse() == null || contexte.reponse().isBlank()
              ? saisie("REPONSE_REQUISE", "Écrivez une réponse à la personne.")
              : Verdict.accorde();
      case REFUSE ->
          contexte.motif() == null
              ? saisie("MOTIF_REQUIS", "Choisissez le motif du refus.")
              : Verdict.accorde();
      case ACCEPT ->
          contexte.debutEmbauche() == null
              ? saisie("DEBUT_ABSENT", "Indiquez la date de début du contrat.")
              : Verdict.accorde();
      case MOVE_TO_PRIOR_TO_HIRE, CANCEL_PRIOR_TO_HIRE ->
          contexte.kind() == KindSiae.GEIQ
              ? Verdict.accorde()
              : refuse("GEIQ_SEUL", "Seul un GEIQ fait des actions préalables à l’embauche.");
      case CANCEL -> AnnulationEmbaucheRule.verdict(contexte.origine(), contexte.historiqueFiche());
      default -> Verdict.accorde();
    };
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.SERVICE_PUBLIC);
  }

  private static Verdict saisie(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
