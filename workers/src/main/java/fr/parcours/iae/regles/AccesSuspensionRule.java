package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;

/** Who may suspend a PASS IAE, or touch a suspension, and when. */
public final class AccesSuspensionRule {

  private AccesSuspensionRule() {}

  /** The one who asks, seen from the PASS. */
  public enum Demandeur {
    /** The SIAE of the hire accepted last on this PASS. */
    DERNIER_EMPLOYEUR,
    /** A SIAE that hired on this PASS before another one did. */
    ANCIEN_EMPLOYEUR,
    /** Anybody else, the person and prescribers included: the page does not exist for them. */
    AUTRE
  }

  /** Whether a new suspension may be asked for. */
  public static Verdict demande(Demandeur demandeur, EtatPassIae etat) {
    return qui(demandeur)
        .and(
            () ->
                switch (etat) {
                  case VALIDE -> Verdict.accorde();
                  case SUSPENDU ->
                      refuse("PASS_DEJA_SUSPENDU", "Le PASS IAE est déjà suspendu aujourd’hui.");
                  case EXPIRE, FUTUR ->
                      refuse(
                          "PASS_PAS_EN_COURS",
                          "Seul un PASS IAE en cours peut être suspendu : celui-ci n’a pas commencé ou est terminé.");
                });
  }

  /** Whether this suspension may be edited, ended or deleted: while it is in progress. */
  public static Verdict modification(
      Demandeur demandeur, PeriodeSuspension suspension, LocalDate jour) {
    return qui(demandeur)
        .and(
            () ->
                suspension.isEnCours(jour)
                    ? Verdict.accorde()
                    : refuse(
                        "SUSPENSION_PAS_EN_COURS",
                        "Cette suspension n’est pas en cours : elle ne peut plus être modifiée."));
  }

  private static Verdict qui(Demandeur demandeur) {
    return switch (demandeur) {
      case DERNIER_EMPLOYEUR -> Verdict.accorde();
      case ANCIEN_EMPLOYEUR ->
          refuse(
              "PAS_DERNIER_EMPLOYEUR",
              "Seule la structure qui a embauché la personne en dernier peut suspendre son PASS IAE.");
      case AUTRE ->
          Verdict.refuse(
              Refus.saisie("PASS_INTROUVABLE", "Ce PASS IAE n’existe pas pour votre structure."));
    };
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PARCOURS);
  }
}
