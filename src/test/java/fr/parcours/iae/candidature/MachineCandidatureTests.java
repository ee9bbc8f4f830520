package fr.parcours.iae.candidature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.shared.KindSiae;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineCandidatureTests {

  private static final LocalDate JOUR = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @EnumSource(EtatCandidature.class)
  void a_hire_is_possible_from_every_state_but_accepted_and_withdrawn(EtatCandidature etat) {
    assertThat(
            MachineCandidature.apply(
                    Transition.ACCEPT, etat, employeur(KindSiae.ACI).avecDebut(JOUR))
                .isFait())
        .isEqualTo(etat != EtatCandidature.ACCEPTEE && etat != EtatCandidature.RETIREE);
  }

  @ParameterizedTest
  @EnumSource(Transition.class)
  void a_candidate_makes_no_transition_but_the_withdrawal(Transition transition) {
    for (EtatCandidature etat : EtatCandidature.values()) {
      assertThat(
              MachineCandidature.apply(
                      transition, etat, ContexteTransition.par(Role.CANDIDAT, KindSiae.EI))
                  .isFait())
          .isEqualTo(transition == Transition.WITHDRAW && transition.isPossibleDepuis(etat));
    }
  }

  @Test
  void only_what_still_waits_is_closed_when_the_person_is_hired_elsewhere() {
    for (EtatCandidature etat : EtatCandidature.values()) {
      assertThat(MachineCandidature.apresEmbaucheAilleurs(etat))
          .isEqualTo(etat.isPendante() ? EtatCandidature.EMBAUCHE_AILLEURS : etat);
    }
  }

  @Test
  void the_platform_may_refuse_after_sixty_days_but_not_accept() {
    ContexteTransition systeme =
        ContexteTransition.par(Role.SYSTEME, KindSiae.EI)
            .avecMotif(MotifRefus.AUTO)
            .avecDebut(JOUR);

    assertThat(
            MachineCandidature.apply(Transition.REFUSE, EtatCandidature.NOUVELLE, systeme).isFait())
        .isTrue();
    assertThat(
            MachineCandidature.apply(Transition.ACCEPT, EtatCandidature.NOUVELLE, systeme).isFait())
        .isFalse();
  }

  @Test
  void thirteen_reasons_are_shown_and_a_geiq_sees_eleven() {
    assertThat(MotifRefus.proposes(KindSiae.EI)).hasSize(13).doesNotContain(MotifRefus.AUTO);
    assertThat(MotifRefus.proposes(KindSiae.GEIQ)).hasSize(11);
  }

  private static ContexteTransition employeur(KindSiae kind) {
    return ContexteTransition.par(Role.EMPLOYEUR, kind);
  }
}
