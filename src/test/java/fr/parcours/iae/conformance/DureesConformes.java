package fr.parcours.iae.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.conformance.Correspondances.NonCorrespondance;
import fr.parcours.iae.regles.AnnulationEmbaucheRule;
import fr.parcours.iae.regles.CarenceRule;
import fr.parcours.iae.regles.DecalagePass;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DureePass;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.FinPass;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.NouveauPassRule;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.regles.PeriodeProlongation;
import fr.parcours.iae.regles.PeriodeSuspension;
import fr.parcours.iae.regles.PlafondProlongation;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.regles.SoldePass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** {@code approval_duration}: 730 days, states, what moves the end, days left, waiting period. */
final class DureesConformes {

  private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 10);

  private static final Map<EtatPassIae, String> ETATS =
      Map.of(
          EtatPassIae.EXPIRE, "EXPIRED",
          EtatPassIae.SUSPENDU, "SUSPENDED",
          EtatPassIae.VALIDE, "VALID",
          EtatPassIae.FUTUR, "FUTURE");

  private final DecisionTable decisions;

  DureesConformes(DecisionTable decisions) {
    this.decisions = decisions;
  }

  Correspondances correspondances() {
    return new Correspondances()
        .quand("PASS is saved", this::enregistre)
        .quand("PASS state is evaluated", this::etat)
        .quand("a second PASS (record )?is created.*", this::second)
        .quand("can the PASS be deleted on hiring cancellation", this::supprimable)
        .quand("default PASS end date is computed", this::finParDefaut)
        .quand("each step is applied in order", this::etapes)
        .quand("prolongations are saved in order", this::prolongationsDansLOrdre)
        .quand("prolongations are saved and max end from .* is asked", this::finMaximum)
        .quand("end of waiting period \\(carence\\) is computed", this::carence)
        .quand("remaining time is displayed", this::enClair)
        .quand(".*remaining days are computed.*", this::solde)
        .quand("start date of the PASS is moved", this::deplace)
        .quand("the current/latest PASS of the person is selected", this::dernier)
        .quand("validity and waiting period are evaluated", this::validite);
  }

  private Map<String, Object> enregistre(Cas cas) {
    LocalDate debut = cas.date("start", AUJOURDHUI);
    return Rendu.de("accepted", NouveauPassRule.dates(debut, cas.date("end", DureePass.fin(debut))))
        .faits();
  }

  private Map<String, Object> etat(Cas cas) {
    return Rendu.vide()
        .et(
            "state",
            ETATS.get(
                EtatPassIae.le(
                    cas.date("today", AUJOURDHUI),
                    pass(cas),
                    Periodes.suspensions(cas, "suspension"))))
        .faits();
  }

  private Map<String, Object> second(Cas cas) {
    return Rendu.de(
            "accepted",
            NouveauPassRule.seul(
                cas.date("today", AUJOURDHUI),
                Periodes.pass(cas, "new").get(0),
                Periodes.pass(cas, "existing")))
        .faits();
  }

  private Map<String, Object> supprimable(Cas cas) {
    int embauches = cas.given().path("accepted_applications_linked").asInt();
    return Rendu.vide().et("deletable", AnnulationEmbaucheRule.isPassAnnule(embauches)).faits();
  }

  private Map<String, Object> finParDefaut(Cas cas) {
    PeriodePass pass = DureePass.depuis(cas.date("start", AUJOURDHUI));
    return Rendu.vide()
        .et("end", pass.fin())
        .et("inclusive_days", ChronoUnit.DAYS.between(pass.debut(), pass.fin()) + 1)
        .faits();
  }

  private Map<String, Object> etapes(Cas cas) {
    LocalDate fin = cas.date("initial_end", AUJOURDHUI);
    List<LocalDate> fins = new ArrayList<>();
    Deque<DecalagePass> vivants = new ArrayDeque<>();
    for (JsonNode etape : cas.given().path("steps")) {
      fin =
          switch (etape.path("op").asText()) {
            case "create" -> {
              vivants.push(decalage(cas, etape));
              yield FinPass.avec(fin, vivants.element());
            }
            case "edit" -> {
              DecalagePass avant = vivants.pop();
              vivants.push(decalage(cas, etape));
              yield FinPass.modifiee(fin, avant, vivants.element());
            }
            case "delete" -> FinPass.sans(fin, vivants.pop());
            default -> throw new NonCorrespondance("étape inconnue : " + etape);
          };
      fins.add(fin);
    }
    return Rendu.vide().et("pass_end_after_each_step", fins).faits();
  }

  private static DecalagePass decalage(Cas cas, JsonNode etape) {
    LocalDate debut = Periodes.jour(etape.path("start"));
    LocalDate fin = Periodes.jour(etape.path("end"));
    return cas.texte("kind", "").equals("prolongation")
        ? new PeriodeProlongation(debut, fin)
        : new PeriodeSuspension(debut, fin);
  }

  private Map<String, Object> prolongationsDansLOrdre(Cas cas) {
    LocalDate fin = cas.date("initial_end", AUJOURDHUI);
    List<PeriodeProlongation> prolongations = Periodes.prolongations(cas, "prolongations");
    List<LocalDate> fins = new ArrayList<>();
    for (PeriodeProlongation prolongation : prolongations) {
      fin = FinPass.avec(fin, prolongation);
      fins.add(fin);
    }
    return Rendu.vide()
        .et("pass_end_after_each_step", fins)
        .et("pass_end", fin)
        .et("total_days_added", PlafondProlongation.joursCumules(prolongations))
        .faits();
  }

  private Map<String, Object> finMaximum(Cas cas) {
    List<PeriodeProlongation> prolongations = Periodes.prolongations(cas, "prolongations");
    MotifProlongation motif =
        Vocabulaire.code(MotifProlongation.class, cas.texte("reason", "PARTICULAR_DIFFICULTIES"));
    PlafondProlongation plafond =
        RegleMotifProlongation.pour(
                motif, Vocabulaire.kind(cas.texte("siae_kind", "ACI")), decisions)
            .plafond(PlafondProlongation.joursCumules(prolongations));
    String depuis = cas.when().replaceFirst(".*max end from (\\S+) is asked", "$1");
    return Rendu.vide()
        .et("pass_end", FinPass.avecTous(cas.date("initial_end", AUJOURDHUI), prolongations))
        .et("max_end_from_" + depuis, plafond.finMaximum(LocalDate.parse(depuis)))
        .et("days_left_for_reason", plafond.joursRestants())
        .faits();
  }

  private Map<String, Object> carence(Cas cas) {
    return Rendu.vide()
        .et("waiting_period_end", CarenceRule.finDeCarence(cas.date("pass_end", AUJOURDHUI)))
        .faits();
  }

  private Map<String, Object> enClair(Cas cas) {
    return Rendu.vide()
        .et(
            "display",
            SoldePass.enClair(
                cas.given().path("remaining_days").asLong(), cas.date("today", AUJOURDHUI)))
        .faits();
  }

  private Map<String, Object> solde(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    List<PeriodeSuspension> suspensions =
        Periodes.suspensions(cas, cas.a("suspension") ? "suspension" : "suspensions");
    List<PeriodeProlongation> prolongations = Periodes.prolongations(cas, "prolongations");
    PeriodePass initial = pass(cas);
    LocalDate decalee =
        FinPass.avecTous(FinPass.avecTous(initial.fin(), prolongations), suspensions);
    PeriodePass pass = new PeriodePass(initial.debut(), cas.date("end", decalee));
    SoldePass solde = SoldePass.le(jour, pass, suspensions);
    return Rendu.vide()
        .et("end", pass.fin())
        .et("remaining_days", solde.jours())
        .et("estimated_end", solde.finEstimee())
        .et("days_added_by_suspensions", rendus(suspensions))
        .et("days_added_by_prolongations", rendus(prolongations))
        .et(
            "days_not_counted_of_ongoing_suspension",
            suspensions.stream().mapToLong(s -> s.joursAVenir(jour)).sum())
        .faits();
  }

  private static List<Integer> rendus(List<? extends DecalagePass> decalages) {
    return decalages.stream().map(decalage -> Math.toIntExact(decalage.joursRendus())).toList();
  }

  private Map<String, Object> deplace(Cas cas) {
    PeriodePass pass = pass(cas);
    PeriodePass apres =
        pass.reporte(cas.date("new_start", AUJOURDHUI), cas.date("today", AUJOURDHUI));
    return Rendu.vide()
        .et("moved", !apres.equals(pass))
        .et("start", apres.debut())
        .et("end", apres.fin())
        .faits();
  }

  private Map<String, Object> dernier(Cas cas) {
    List<PeriodePass> passes = Periodes.pass(cas, "passes");
    return Rendu.vide()
        .et(
            "index",
            NouveauPassRule.quiCompte(cas.date("today", AUJOURDHUI), passes)
                .map(passes::indexOf)
                .orElse(null))
        .faits();
  }

  private Map<String, Object> validite(Cas cas) {
    LocalDate jour = cas.date("today", AUJOURDHUI);
    PeriodePass pass = pass(cas);
    return Rendu.vide()
        .et("valid", EtatPassIae.le(jour, pass, List.of()).isValide())
        .et("in_waiting_period", CarenceRule.isEnCarence(pass.fin(), jour))
        .et("waiting_period_elapsed", NouveauPassRule.isCarenceEcoulee(jour, pass))
        .faits();
  }

  private static PeriodePass pass(Cas cas) {
    LocalDate debut = cas.date("start", AUJOURDHUI);
    return new PeriodePass(debut, cas.date("end", cas.date("initial_end", DureePass.fin(debut))));
  }
}
