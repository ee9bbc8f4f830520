package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.regles.HabilitationRule.Demande;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may ask to be habilitated, and whose habilitation may be taken back. */
class HabilitationRuleTests {

  @ParameterizedTest
  @EnumSource(TypePrescripteur.class)
  void eachKindOfTheListMayAskAndOnlyTheOtherOneNeedsAProof(TypePrescripteur type) {
    Verdict sans = HabilitationRule.demande(new Demande(Optional.of(type), false, false, false));
    Verdict avec = HabilitationRule.demande(new Demande(Optional.of(type), true, false, false));

    switch (type) {
      case FT -> assertThat(code(avec)).isEqualTo("HABILITATION_DE_PLEIN_DROIT");
      case AUTRE -> {
        assertThat(code(sans)).isEqualTo("JUSTIFICATIF_MANQUANT");
        assertThat(avec.isAccorde()).isTrue();
      }
      default -> assertThat(sans.isAccorde()).isTrue();
    }
  }

  @Test
  void onlyOneRequestWaitsAndNobodyAsksForWhatTheyHave() {
    Optional<TypePrescripteur> ccas = Optional.of(TypePrescripteur.CCAS);
    assertThat(code(HabilitationRule.demande(new Demande(ccas, false, true, true))))
        .isEqualTo("DEJA_HABILITEE");
    assertThat(code(HabilitationRule.demande(new Demande(ccas, false, false, true))))
        .isEqualTo("HABILITATION_EN_COURS");
    assertThat(HabilitationRule.type(TypePrescripteur.of("ORIENTEUR")).refus())
        .hasValueSatisfying(
            r -> {
              assertThat(r.code()).isEqualTo("TYPE_PRESCRIPTEUR_INCONNU");
              assertThat(r.baseLegale()).contains("L. 5132-3", "1er septembre 2021");
            });
  }

  @ParameterizedTest
  @EnumSource(TypePrescripteur.class)
  void theCdiaeIsAskedAboutWhoeverIsOfNoNationalListAndBeforeTheAnswer(TypePrescripteur type) {
    LocalDate today = LocalDate.of(2026, 11, 24);
    Optional<TypePrescripteur> asked = Optional.of(type);
    boolean local = type == TypePrescripteur.AUTRE;

    assertThat(code(HabilitationRule.avisCdiae(asked, null, today)))
        .isEqualTo(local ? "AVIS_CDIAE_MANQUANT" : "");
    assertThat(code(HabilitationRule.avisCdiae(asked, today.plusDays(1), today)))
        .isEqualTo(local ? "AVIS_CDIAE_A_VENIR" : "");
    assertThat(HabilitationRule.avisCdiae(asked, today, today).isAccorde()).isTrue();
  }

  @Test
  void onlyAHabilitationThatWasGivenIsTakenBack() {
    assertThat(HabilitationRule.retrait(true, Optional.of(TypePrescripteur.ML)).isAccorde())
        .isTrue();
    assertThat(HabilitationRule.retrait(true, Optional.empty()).isAccorde()).isTrue();
    assertThat(code(HabilitationRule.retrait(false, Optional.of(TypePrescripteur.ML))))
        .isEqualTo("PAS_HABILITEE");
    assertThat(code(HabilitationRule.retrait(true, Optional.of(TypePrescripteur.FT))))
        .isEqualTo("HABILITATION_DE_PLEIN_DROIT");
  }

  private static String code(Verdict verdict) {
    return verdict.refus().map(Refus::code).orElse("");
  }
}
