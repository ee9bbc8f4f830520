package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** First and last day on which a PASS IAE does not run, both included; one day is enough. */
public record PeriodeSuspension(LocalDate debut, LocalDate fin) implements DecalagePass {

  public PeriodeSuspension {
    if (fin.isBefore(debut)) {
      throw new IllegalArgumentException("Une suspension ne finit pas avant son début.");
    }
  }

  /** Whether this day is suspended. */
  public boolean isEnCours(LocalDate jour) {
    return !jour.isBefore(debut) && !jour.isAfter(fin);
  }

  public boolean isTerminee(LocalDate jour) {
    return jour.isAfter(fin);
  }

  public boolean chevauche(PeriodeSuspension autre) {
    return !debut.isAfter(autre.fin) && !autre.debut.isAfter(fin);
  }

  /** Days still to come of a suspension in progress, this day included; none otherwise. */
  public long joursAVenir(LocalDate jour) {
    return isEnCours(jour) ? ChronoUnit.DAYS.between(jour, fin) + 1 : 0;
  }

  PeriodeSuspension jusquAu(LocalDate nouvelleFin) {
    return new PeriodeSuspension(debut, nouvelleFin);
  }
}
