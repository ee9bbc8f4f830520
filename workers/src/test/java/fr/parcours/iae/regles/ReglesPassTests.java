package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.regles.InstructionProlongationRule.RefusMotive;
import fr.parcours.iae.regles.ProlongationRule.Pieces;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.support.DecisionsDuDepot;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReglesPassTests {

  private static final LocalDate JOUR = LocalDate.of(2026, 11, 25);
  private static final PeriodePass PASS = DureePass.depuis(JOUR.minusYears(1));
  private static final DecisionTable TABLES = new DecisionsDuDepot();

  @Test
  void a_suspension_whose_end_is_not_known_lasts_thirty_six_months_and_no_day_more() {
    LocalDate dernier = JOUR.plusMonths(36).minusDays(1);

    assertThat(SuspensionRule.periode(suspension(JOUR, null)).orElseThrow().fin())
        .isEqualTo(dernier);
    assertThat(code(SuspensionRule.verdict(suspension(JOUR, dernier)))).isNull();
    assertThat(code(SuspensionRule.verdict(suspension(JOUR, dernier.plusDays(1)))))
        .isEqualTo("SUSPENSION_TROP_LONGUE");
  }

  @Test
  void a_suspension_may_start_the_day_after_the_last_one_and_last_one_day() {
    PeriodeSuspension derniere = new PeriodeSuspension(JOUR.minusDays(9), JOUR.minusDays(1));

    assertThat(code(SuspensionRule.verdict(suspension(JOUR, JOUR, derniere)))).isNull();
    assertThat(code(SuspensionRule.verdict(suspension(JOUR.minusDays(1), JOUR, derniere))))
        .isEqualTo("DEBUT_TROP_ANCIEN");
  }

  @Test
  void the_bounds_are_said_in_the_refusal_with_their_text() {
    assertThat(SuspensionRule.verdict(suspension(JOUR.minusMonths(11), JOUR)).refus()).isEmpty();
    assertThat(
            SuspensionRule.verdict(
                    new SuspensionRule.Demande(
                        JOUR,
                        JOUR,
                        PASS,
                        JOUR.minusDays(3),
                        List.of(),
                        JOUR.minusDays(4),
                        JOUR,
                        motif(MotifSuspension.CONTRACT_BROKEN),
                        ""))
                .refus())
        .hasValueSatisfying(
            refus -> {
              assertThat(refus.message()).contains("22/11/2026");
              assertThat(refus.baseLegale()).contains("2021-1128");
            });
  }

  @ParameterizedTest
  @CsvSource({"365,false", "366,true"})
  void a_pass_suspended_more_than_365_days_without_a_hire_may_be_deleted(int jours, boolean oui) {
    PeriodeSuspension longue = new PeriodeSuspension(JOUR.minusDays(jours - 1L), JOUR.plusDays(90));
    LocalDate debut = longue.debut();

    assertThat(FinSuspensionRule.isPassSupprimable(List.of(longue), List.of(debut), JOUR))
        .isEqualTo(oui);
    assertThat(
            FinSuspensionRule.isPassSupprimable(
                List.of(longue), List.of(debut, debut.plusDays(1)), JOUR))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(MotifSuspension.class)
  void a_reason_is_either_offered_and_lifted_or_kept_for_history(MotifSuspension motif) {
    RegleMotifSuspension regle = motif(motif);

    assertThat(regle.propose())
        .isEqualTo(regle.leveeParEmbauche())
        .isNotEqualTo(regle.historique());
    assertThat(FinSuspensionRule.candidature(EtatPassIae.SUSPENDU, regle).isAccorde())
        .isEqualTo(regle.leveeParEmbauche());
    assertThat(FinSuspensionRule.candidature(EtatPassIae.VALIDE, regle).isAccorde()).isTrue();
  }

  @Test
  void a_pass_is_prolonged_in_its_window_when_nothing_else_is_going_on() {
    assertThat(ouverture(EtatPassIae.VALIDE, true, false, true)).isNull();
    assertThat(ouverture(EtatPassIae.SUSPENDU, true, false, true))
        .isEqualTo("PROLONGATION_PASS_SUSPENDU");
    assertThat(ouverture(EtatPassIae.VALIDE, false, false, true)).isEqualTo("PAS_DERNIER_PASS");
    assertThat(ouverture(EtatPassIae.VALIDE, true, true, true)).isEqualTo("DEMANDE_EN_ATTENTE");
    assertThat(ouverture(EtatPassIae.VALIDE, true, false, false)).isEqualTo("PASS_INTROUVABLE");
  }

  @Test
  void an_association_intermediaire_attaches_its_report_to_what_a_prescriber_decides() {
    RegleMotifProlongation rqth = prolongation(MotifProlongation.RQTH, KindSiae.AI);

    assertThat(code(ProlongationRule.bilan(rqth, Pieces.AUCUNE))).isEqualTo("BILAN_REQUIS");
    assertThat(
            code(
                ProlongationRule.bilan(
                    prolongation(MotifProlongation.RQTH, KindSiae.EI), Pieces.AUCUNE)))
        .isNull();
    assertThat(prolongation(MotifProlongation.COMPLETE_TRAINING, KindSiae.AI).isImmediat())
        .isTrue();
    assertThat(rqth.isImmediat()).isFalse();
  }

  @Test
  void a_denial_for_leaving_the_iae_says_what_is_proposed() {
    assertThat(code(refus(MotifRefusProlongation.IAE, "Motivé", null))).isEqualTo("ACTION_REQUISE");
    assertThat(
            code(
                InstructionProlongationRule.motivation(
                    new RefusMotive(
                        MotifRefusProlongation.IAE,
                        "Motivé",
                        EnumSet.of(ActionProposee.EXIT_IAE)))))
        .isNull();
    assertThat(code(refus(MotifRefusProlongation.SIAE, " ", null)))
        .isEqualTo("REFUS_SANS_EXPLICATION");
    assertThat(code(refus(null, "Motivé", null))).isEqualTo("REFUS_SANS_MOTIF");
  }

  @ParameterizedTest
  @EnumSource(EtatDemandeProlongation.class)
  void an_answer_is_given_once(EtatDemandeProlongation etat) {
    boolean attend = etat == EtatDemandeProlongation.EN_ATTENTE;
    PeriodeProlongation demandee = new PeriodeProlongation(JOUR, JOUR.plusDays(30));

    assertThat(InstructionProlongationRule.accord(etat, demandee, List.of()).isAccorde())
        .isEqualTo(attend);
    assertThat(InstructionProlongationRule.retrait(etat).isAccorde()).isEqualTo(attend);
  }

  @ParameterizedTest
  @CsvSource({"9,,false", "10,,true", "19,10,false", "20,10,true", "30,20,true", "31,20,false"})
  void reminders_come_every_ten_days_during_the_first_thirty(
      int jour, @Nullable Integer dernier, boolean du) {
    assertThat(
            RappelProlongationRule.isDu(
                EtatDemandeProlongation.EN_ATTENTE,
                JOUR,
                dernier == null ? null : JOUR.plusDays(dernier),
                JOUR.plusDays(jour),
                RappelProlongationRule.Delais.nationaux()))
        .isEqualTo(du);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 jour",
    "1,1 jour",
    "6,6 jours",
    "7,Environ 1 semaine",
    "20,Environ 2 semaines",
    "30,Environ 1 mois",
    "365,Environ 1 an",
    "400,Environ 1 an et 1 mois"
  })
  void days_left_are_said_as_people_say_them(long jours, String dits) {
    assertThat(SoldePass.enClair(jours, JOUR)).isEqualTo(dits);
  }

  private static SuspensionRule.Demande suspension(
      LocalDate debut, @Nullable LocalDate fin, PeriodeSuspension... autres) {
    return new SuspensionRule.Demande(
        JOUR,
        JOUR,
        PASS,
        null,
        List.of(autres),
        debut,
        fin,
        motif(MotifSuspension.CONTRACT_BROKEN),
        "");
  }

  private static RegleMotifSuspension motif(MotifSuspension motif) {
    return RegleMotifSuspension.pour(motif, KindSiae.ACI, TABLES);
  }

  private static RegleMotifProlongation prolongation(MotifProlongation motif, KindSiae kind) {
    return RegleMotifProlongation.pour(motif, kind, TABLES);
  }

  private static @Nullable String ouverture(
      EtatPassIae etat, boolean dernier, boolean enAttente, boolean embauche) {
    return code(
        OuvertureProlongationRule.verdict(
            new OuvertureProlongationRule.Situation(
                PASS.fin(), PASS, etat, dernier, enAttente, embauche)));
  }

  private static Verdict refus(
      @Nullable MotifRefusProlongation motif,
      String explication,
      @Nullable EnumSet<ActionProposee> actions) {
    return InstructionProlongationRule.motivation(new RefusMotive(motif, explication, actions));
  }

  private static @Nullable String code(Verdict verdict) {
    return verdict.refus().map(Refus::code).orElse(null);
  }
}
