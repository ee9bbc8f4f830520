package fr.parcours.iae.regles;

import java.time.LocalDate;

/** A PASS IAE lasts 730 calendar days, first and last day included. */
public final class DureePass {

  public static final int JOURS = 730;

  private DureePass() {}

  public static LocalDate fin(LocalDate debut) {
    return debut.plusDays(JOURS - 1L);
  }

  public static PeriodePass depuis(LocalDate debut) {
    return new PeriodePass(debut, fin(debut));
  }
}
