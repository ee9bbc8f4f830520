package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NirRuleTests {

  @ParameterizedTest
  @CsvSource({
    "00,false",
    "01,true",
    "12,true",
    "13,false",
    "19,false",
    "20,true",
    "42,true",
    "43,false",
    "49,false",
    "50,true",
    "99,true"
  })
  void the_month_of_a_nir_is_a_month_or_one_of_the_conventional_values(
      String mois, boolean valide) {
    assertThat(NirRule.verdict(avecCle("141" + mois + "80782005")).isAccorde()).isEqualTo(valide);
  }

  @Test
  void corsica_counts_as_nineteen_or_eighteen_for_the_key() {
    assertThat(NirRule.verdict("141062A78200555").isAccorde()).isTrue();
    assertThat(NirRule.verdict("141062B78200555").isAccorde()).isFalse();
  }

  @Test
  void the_number_of_specimen_cards_is_refused_as_such() {
    assertThat(NirRule.verdict("2 69 05 49 588 157 80").refus().orElseThrow().code())
        .isEqualTo("NIR_FICTIF");
  }

  @Test
  void a_temporary_number_tells_the_sex_but_not_the_birth() {
    String nir = "778122978200596";

    assertThat(CoherenceNirRule.verdict(nir, Civilite.M, LocalDate.of(1990, 1, 1)).isAccorde())
        .isTrue();
    assertThat(CoherenceNirRule.verdict(nir, Civilite.MME, null).refus().orElseThrow().code())
        .isEqualTo("NIR_CIVILITE");
  }

  @Test
  void what_is_kept_of_the_identity_step_never_prints_the_number() {
    IdentiteNirRule.Retenu retenu =
        IdentiteNirRule.retenir(new IdentiteNirRule.Saisie("141068078200557", false, null))
            .orElseThrow();

    assertThat(retenu.toString()).doesNotContain("1410680");
  }

  private static String avecCle(String corps) {
    return corps + "%02d".formatted(97 - Long.parseLong(corps) % 97);
  }
}
