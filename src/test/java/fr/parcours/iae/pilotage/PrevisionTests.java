package fr.parcours.iae.pilotage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.pilotage.Prevision.Sens;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of a backlog, and how warm a step is, at their borders. */
class PrevisionTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Periode DIX_JOURS = Periode.ending(TODAY, 10);

  @Test
  void a_backlog_that_loses_two_a_day_is_empty_when_they_are_gone() {
    assertThat(Prevision.of(mesure(21, 10, 30), DIX_JOURS))
        .isEqualTo(new Prevision(Sens.SE_VIDE, TODAY.plusDays(11), 0));
  }

  @Test
  void a_backlog_that_grows_by_one_a_day_doubles_in_as_many_days_as_it_has_tasks() {
    assertThat(Prevision.of(mesure(40, 30, 20), DIX_JOURS))
        .isEqualTo(new Prevision(Sens.EN_HAUSSE, TODAY.plusDays(40), 70));
  }

  @Test
  void as_many_in_as_out_or_hardly_more_is_steady() {
    assertThat(Prevision.of(mesure(40, 20, 20), DIX_JOURS).sens()).isEqualTo(Sens.STABLE);
    assertThat(Prevision.of(mesure(4000, 21, 20), DIX_JOURS).sens()).isEqualTo(Sens.STABLE);
    assertThat(Prevision.of(mesure(0, 5, 3), DIX_JOURS).sens()).isEqualTo(Sens.RIEN);
  }

  @Test
  void nothing_is_said_of_a_handful() {
    assertThat(Prevision.of(mesure(9, 30, 1), DIX_JOURS).sens()).isEqualTo(Sens.PEU);
    assertThat(Prevision.of(mesure(9, 30, 1), DIX_JOURS).isDite()).isFalse();
    assertThat(Prevision.of(mesure(10, 30, 1), DIX_JOURS).sens()).isEqualTo(Sens.EN_HAUSSE);
  }

  @Test
  void a_period_holds_its_days_and_the_one_before_touches_it() {
    assertThat(DIX_JOURS.jours()).isEqualTo(10);
    assertThat(DIX_JOURS.precedente())
        .isEqualTo(new Periode(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 14)));
    assertThat(DureePeriode.DOUZE_MOIS.endingOn(TODAY).du()).isEqualTo("2025-11-25");
  }

  @Test
  void warmth_is_that_of_the_median_alone() {
    assertThat(Chaleur.of(null)).isEqualTo(Chaleur.INCONNUE);
    assertThat(Chaleur.of(86_399.0)).isEqualTo(Chaleur.MOINS_D_UN_JOUR);
    assertThat(Chaleur.of(86_400.0)).isEqualTo(Chaleur.MOINS_DE_TROIS_JOURS);
    assertThat(Chaleur.of(7 * 86_400.0)).isEqualTo(Chaleur.MOINS_DE_QUINZE_JOURS);
    assertThat(Chaleur.of(15 * 86_400.0)).isEqualTo(Chaleur.PLUS_DE_QUINZE_JOURS);
  }

  private static Mesure mesure(long enAttente, long entrees, long sorties) {
    return new Mesure("", "", enAttente, null, 0, entrees, sorties, 0, 0, 0, null, null);
  }
}
