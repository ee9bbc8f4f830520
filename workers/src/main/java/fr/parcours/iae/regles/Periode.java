package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** First and last day of a contract or a stay, both included. */
public record Periode(LocalDate debut, LocalDate fin) {

  public Periode {
    if (fin.isBefore(debut)) {
      throw new IllegalArgumentException("Une période ne finit pas avant son début.");
    }
  }

  public long jours() {
    return ChronoUnit.DAYS.between(debut, fin) + 1;
  }

  /** Days of this period inside the other one. */
  public long joursDans(Periode autre) {
    LocalDate premier = debut.isBefore(autre.debut) ? autre.debut : debut;
    LocalDate dernier = fin.isAfter(autre.fin) ? autre.fin : fin;
    return Math.max(0, ChronoUnit.DAYS.between(premier, dernier) + 1);
  }
}
