package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReglesEmbaucheTests {

  private static final LocalDate JOUR = LocalDate.of(2026, 11, 24);

  @Test
  void the_waiting_period_ends_two_years_after_the_pass_its_last_day_included() {
    LocalDate finPass = LocalDate.of(2024, 2, 29);

    assertThat(CarenceRule.finDeCarence(finPass)).isEqualTo("2026-02-28");
    assertThat(CarenceRule.isEnCarence(finPass, LocalDate.of(2024, 2, 29))).isFalse();
    assertThat(CarenceRule.isEnCarence(finPass, LocalDate.of(2024, 3, 1))).isTrue();
    assertThat(CarenceRule.isEnCarence(finPass, LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(CarenceRule.isEnCarence(finPass, LocalDate.of(2026, 3, 1))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(KindSiae.class)
  void the_waiting_period_blocks_a_hire_that_needs_a_pass_and_no_other(KindSiae kind) {
    assertThat(carence(kind, false, false).isAccorde()).isEqualTo(!kind.isSiae());
    assertThat(carence(kind, true, false).isAccorde()).isTrue();
    assertThat(carence(kind, false, true).isAccorde()).isTrue();
  }

  @Test
  void a_refusal_says_why_in_french_and_cites_its_text() {
    assertThat(carence(KindSiae.ACI, false, false).refus())
        .hasValueSatisfying(
            refus -> {
              assertThat(refus.code()).isEqualTo("CARENCE");
              assertThat(refus.message()).contains("01/03/2026").contains("01/03/2028");
              assertThat(refus.baseLegale()).contains("L. 5132-3");
            });
  }

  @Test
  void a_pass_lasts_730_days_with_its_first_and_last_day() {
    PeriodePass pass = DureePass.depuis(LocalDate.of(2024, 2, 15));

    assertThat(pass.fin()).isEqualTo("2026-02-13");
    assertThat(pass.pourEmbauche(LocalDate.of(2024, 7, 15))).isEqualTo(pass);
    assertThat(pass.pourEmbauche(LocalDate.of(2024, 2, 1)).fin()).isEqualTo("2026-01-30");
  }

  @Test
  void six_months_ahead_stop_at_the_end_of_a_shorter_month() {
    LocalDate finAout = LocalDate.of(2025, 8, 31);

    assertThat(dates(finAout, LocalDate.of(2026, 2, 28)).isAccorde()).isTrue();
    assertThat(dates(finAout, LocalDate.of(2026, 3, 1)).refus().orElseThrow().code())
        .isEqualTo("DEBUT_TROP_LOIN");
  }

  @Test
  void a_withdrawn_right_leaves_the_hires_that_others_found_eligible() {
    assertThat(prescription(JOUR, false, false, true, true).isAccorde()).isFalse();
    assertThat(prescription(JOUR, false, false, false, true).isAccorde()).isTrue();
    assertThat(prescription(JOUR, true, false, true, false).isAccorde()).isTrue();
    assertThat(prescription(JOUR.plusDays(1), false, false, false, false).isAccorde()).isTrue();
  }

  @Test
  void a_hire_whose_fiche_was_sent_stays() {
    assertThat(
            AnnulationEmbaucheRule.verdict(
                    OrigineEmbauche.DEFAUT,
                    java.util.List.of(
                        TransitionFicheSalarie.READY, TransitionFicheSalarie.WAIT_FOR_ASP_RESPONSE))
                .refus()
                .orElseThrow()
                .code())
        .isEqualTo("FICHE_TRANSMISE");
  }

  private static Verdict carence(KindSiae kind, boolean habilite, boolean diagnostic) {
    return CarenceRule.verdict(
        new CarenceRule.Demande(JOUR, LocalDate.of(2026, 3, 1), kind, habilite, diagnostic));
  }

  private static Verdict dates(LocalDate jour, LocalDate debut) {
    return DatesEmbaucheRule.verdict(
        new DatesEmbaucheRule.Demande(jour, KindSiae.EI, debut, null, null));
  }

  private static Verdict prescription(
      LocalDate retrait, boolean pass, boolean prescripteur, boolean directe, boolean anterieur) {
    return AutoPrescriptionRule.verdict(
        new AutoPrescriptionRule.Demande(JOUR, retrait, directe, pass, prescripteur, anterieur));
  }
}
