package fr.parcours.iae.conformance;

import static fr.parcours.iae.conformance.ProlongationsConformes.AUJOURDHUI;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.regles.ActionProposee;
import fr.parcours.iae.regles.DestinatairesNotification;
import fr.parcours.iae.regles.DestinatairesNotification.Destinataire;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.regles.FinPass;
import fr.parcours.iae.regles.InstructionProlongationRule;
import fr.parcours.iae.regles.InstructionProlongationRule.RefusMotive;
import fr.parcours.iae.regles.MotifRefusProlongation;
import fr.parcours.iae.regles.PeriodeProlongation;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code prolongation_rules}: what a prescriber answers to a request. */
final class InstructionsConformes {

  private static final Map<Destinataire, String> DESTINATAIRES =
      Map.of(
          Destinataire.EMPLOYEUR, "declaring_employer",
          Destinataire.CANDIDAT, "job_seeker");

  private InstructionsConformes() {}

  static Map<String, Object> accord(Cas cas) {
    JsonNode demande = cas.given().path("request");
    EtatDemandeProlongation avant = EtatsDemande.etat(demande.path("status").asText());
    PeriodeProlongation demandee =
        demande.has("start")
            ? new PeriodeProlongation(
                Periodes.jour(demande.path("start")), Periodes.jour(demande.path("end")))
            : new PeriodeProlongation(AUJOURDHUI, AUJOURDHUI.plusDays(1));
    Verdict verdict =
        InstructionProlongationRule.accord(
            avant, demandee, Periodes.prolongations(cas, "existing"));
    boolean accordee = verdict.isAccorde();
    Rendu rendu =
        Rendu.de("accepted", verdict)
            .et("status", EtatsDemande.mot(accordee ? EtatDemandeProlongation.ACCORDEE : avant))
            .et("prolongations", accordee ? 1 : 0)
            .et("prolongations_created", accordee ? 1 : 0)
            .et("processed_by_recorded", accordee)
            .et("notified", accordee ? prevenus() : List.of())
            .et("notified_in_order", accordee ? prevenus() : List.of());
    if (cas.a("pass_end")) {
      LocalDate finPass = cas.date("pass_end", AUJOURDHUI);
      rendu.et("pass_end", accordee ? FinPass.avec(finPass, demandee) : finPass);
    }
    return rendu.faits();
  }

  static Map<String, Object> refus(Cas cas) {
    EtatDemandeProlongation avant =
        EtatsDemande.etat(cas.given().path("request").path("status").asText());
    Verdict verdict = InstructionProlongationRule.refus(avant, refusMotive(cas));
    boolean refusee = verdict.isAccorde();
    return Rendu.de("accepted", verdict)
        .et("status", EtatsDemande.mot(refusee ? EtatDemandeProlongation.REFUSEE : avant))
        .et("prolongations", 0)
        .et("notified_in_order", refusee ? prevenus() : List.of())
        .et("notified", refusee ? prevenus() : List.of())
        .faits();
  }

  /** What a case leaves out is what makes the denial complete. */
  private static RefusMotive refusMotive(Cas cas) {
    MotifRefusProlongation motif =
        Vocabulaire.code(MotifRefusProlongation.class, cas.texte("deny_reason", "REASON"));
    Set<ActionProposee> actions =
        cas.a("proposed_actions")
            ? actionsDe(cas)
            : motif.isActionRequise() ? EnumSet.of(ActionProposee.OTHER) : null;
    return new RefusMotive(motif, cas.texte("explanation", "La situation a changé."), actions);
  }

  static Map<String, Object> motivation(Cas cas) {
    MotifRefusProlongation motif =
        Vocabulaire.code(MotifRefusProlongation.class, cas.texte("deny_reason", "REASON"));
    Verdict sansAction =
        InstructionProlongationRule.motivation(new RefusMotive(motif, "Explication.", null));
    Verdict sansExplication =
        InstructionProlongationRule.motivation(
            new RefusMotive(motif, " ", EnumSet.of(ActionProposee.OTHER)));
    return Rendu.vide()
        .et("proposed_actions_required", !sansAction.isAccorde())
        .et("explanation_required", !sansExplication.isAccorde())
        .faits();
  }

  static Map<String, Object> actions(Cas cas) {
    return Rendu.de(
            "accepted",
            InstructionProlongationRule.actions(
                cas.given().path("proposed_actions").isArray() ? actionsDe(cas) : null))
        .faits();
  }

  private static Set<ActionProposee> actionsDe(Cas cas) {
    Set<ActionProposee> actions = EnumSet.noneOf(ActionProposee.class);
    cas.liste("proposed_actions")
        .forEach(action -> actions.add(Vocabulaire.code(ActionProposee.class, action)));
    return actions;
  }

  private static List<String> prevenus() {
    return DestinatairesNotification.prolongationInstruite().stream()
        .map(DESTINATAIRES::get)
        .toList();
  }
}
