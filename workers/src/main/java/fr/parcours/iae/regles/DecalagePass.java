package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What moves the last day of a PASS IAE: a suspension or a prolongation. */
public sealed interface DecalagePass permits PeriodeSuspension, PeriodeProlongation {

  LocalDate debut();

  LocalDate fin();

  /** Days given back to the person: from the first day to the last one, the last not counted. */
  default long joursRendus() {
    return ChronoUnit.DAYS.between(debut(), fin());
  }
}
