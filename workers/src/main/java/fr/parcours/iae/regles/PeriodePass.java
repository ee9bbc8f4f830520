package fr.parcours.iae.regles;

import java.time.LocalDate;

/** First and last day of a PASS IAE, both included. */
public record PeriodePass(LocalDate debut, LocalDate fin) {

  public PeriodePass {
    if (!debut.isBefore(fin)) {
      throw new IllegalArgumentException("Un PASS IAE finit après son début.");
    }
  }

  /** Whether it may be used: running or still to come (a suspended PASS is valid too). */
  public boolean isValide(LocalDate aujourdhui) {
    return !aujourdhui.isAfter(fin);
  }

  public boolean isFutur(LocalDate aujourdhui) {
    return debut.isAfter(aujourdhui);
  }

  /** A hire that starts before the PASS pulls it forward; any other leaves it where it is. */
  public PeriodePass pourEmbauche(LocalDate debutEmbauche) {
    return debut.isAfter(debutEmbauche) ? DureePass.depuis(debutEmbauche) : this;
  }

  /** A PASS that has not started follows the hire that is moved; a running one stays. */
  public PeriodePass reporte(LocalDate nouveauDebut, LocalDate aujourdhui) {
    return isFutur(aujourdhui) ? DureePass.depuis(nouveauDebut) : this;
  }
}
