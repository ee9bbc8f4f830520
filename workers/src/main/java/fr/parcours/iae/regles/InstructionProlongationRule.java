package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to a request: granted, denied with reasons, or withdrawn, once. */
public final class InstructionProlongationRule {

  private InstructionProlongationRule() {}

  /**
   * A denial as it is written.
   *
   * @param actions what is proposed instead; null when nothing is, never empty
   */
  public record RefusMotive(
      @Nullable MotifRefusProlongation motif,
      String explication,
      @Nullable Set<ActionProposee> actions) {}

  /** The request still waits and its dates are still free. */
  public static Verdict accord(
      EtatDemandeProlongation etat,
      PeriodeProlongation demandee,
      Collection<PeriodeProlongation> existantes) {
    return enAttente(etat).and(() -> ProlongationRule.chevauchement(demandee, existantes));
  }

  public static Verdict refus(EtatDemandeProlongation etat, RefusMotive refus) {
    return enAttente(etat).and(() -> motivation(refus));
  }

  /** The SIAE takes its request back as long as nobody answered. */
  public static Verdict retrait(EtatDemandeProlongation etat) {
    return enAttente(etat);
  }

  /** A denial is reasoned in writing. */
  public static Verdict motivation(RefusMotive refus) {
    MotifRefusProlongation motif = refus.motif();
    if (motif == null) {
      return refuse("REFUS_SANS_MOTIF", "Choisissez le motif du refus.");
    }
    if (refus.explication().isBlank()) {
      return refuse("REFUS_SANS_EXPLICATION", "Expliquez votre refus : il doit être motivé.");
    }
    if (motif.isActionRequise() && refus.actions() == null) {
      return refuse("ACTION_REQUISE", "Indiquez ce qui est proposé à la personne.");
    }
    return actions(refus.actions());
  }

  /** Actions are named or not given at all. */
  public static Verdict actions(@Nullable Set<ActionProposee> actions) {
    return actions != null && actions.isEmpty()
        ? Verdict.refuse(
            Refus.saisie("ACTIONS_VIDES", "Choisissez au moins une action à proposer."))
        : Verdict.accorde();
  }

  private static Verdict enAttente(EtatDemandeProlongation etat) {
    return etat == EtatDemandeProlongation.EN_ATTENTE
        ? Verdict.accorde()
        : Verdict.refuse(
            Refus.saisie("DEMANDE_DEJA_TRAITEE", "Cette demande a déjà reçu sa réponse."));
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PROLONGATION);
  }
}
