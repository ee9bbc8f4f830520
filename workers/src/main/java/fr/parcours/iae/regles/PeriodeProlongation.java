package fr.parcours.iae.regles;

import java.time.LocalDate;

/**
 * From the last day of the PASS IAE as it was to its last day as it becomes: {@code [debut, fin)}.
 */
public record PeriodeProlongation(LocalDate debut, LocalDate fin) implements DecalagePass {

  public PeriodeProlongation {
    if (!debut.isBefore(fin)) {
      throw new IllegalArgumentException("Une prolongation dure au moins un jour.");
    }
  }

  /** The end is not part of it: the next one may start on it. */
  public boolean chevauche(PeriodeProlongation autre) {
    return debut.isBefore(autre.fin) && autre.debut.isBefore(fin);
  }
}
