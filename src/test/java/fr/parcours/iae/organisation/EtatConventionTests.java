package fr.parcours.iae.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EtatConventionTests {

  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  @Test
  void isActiveThroughTheLastDayOfItsAnnexe() {
    assertThat(EtatConvention.on(END, END, null)).isEqualTo(EtatConvention.ACTIVE);
    assertThat(EtatConvention.on(END.plusDays(1), END, null))
        .isEqualTo(EtatConvention.DELAI_DE_GRACE);
  }

  @Test
  void closesAfterThirtyDaysOfGrace() {
    assertThat(EtatConvention.on(LocalDate.of(2027, 1, 30), END, null))
        .isEqualTo(EtatConvention.DELAI_DE_GRACE);
    assertThat(EtatConvention.on(LocalDate.of(2027, 1, 31), END, null))
        .isEqualTo(EtatConvention.FERMEE);
  }

  @Test
  void graceStartsWhenTheFlowTakesTheAnnexeAway() {
    LocalDate flow = LocalDate.of(2026, 6, 1);
    assertThat(EtatConvention.on(flow.plusDays(29), null, flow))
        .isEqualTo(EtatConvention.DELAI_DE_GRACE);
    assertThat(EtatConvention.on(flow.plusDays(30), null, flow)).isEqualTo(EtatConvention.FERMEE);
  }

  @Test
  void withoutAnyAnnexeThereIsNoConvention() {
    assertThat(EtatConvention.on(END, null, null)).isEqualTo(EtatConvention.FERMEE);
  }
}
