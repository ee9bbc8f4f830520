package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Days left on a PASS IAE: today and the last day count, the days still suspended do not.
 *
 * @param jours days left
 * @param finEstimee last day if the person went back to work today
 */
public record SoldePass(long jours, LocalDate finEstimee) {

  private static final int JOURS_PAR_SEMAINE = 7;

  public static SoldePass le(
      LocalDate jour, PeriodePass pass, Collection<PeriodeSuspension> suspensions) {
    if (!pass.isValide(jour)) {
      return new SoldePass(0, pass.fin());
    }
    LocalDate depuis = pass.isFutur(jour) ? pass.debut() : jour;
    long suspendus = suspensions.stream().mapToLong(s -> s.joursAVenir(jour)).sum();
    long jours = Math.max(0, ChronoUnit.DAYS.between(depuis, pass.fin()) + 1 - suspendus);
    return new SoldePass(jours, jours == 0 ? pass.fin() : depuis.plusDays(jours - 1));
  }

  /** The same in years and months counted from this day, as people say it. */
  public static String enClair(long jours, LocalDate jour) {
    Period duree = Period.between(jour, jour.plusDays(jours));
    String ans = pluriel(duree.getYears(), "an", "ans");
    String mois = pluriel(duree.getMonths(), "mois", "mois");
    if (!ans.isEmpty() && !mois.isEmpty()) {
      return "Environ " + ans + " et " + mois;
    }
    if (duree.toTotalMonths() > 0) {
      return "Environ " + ans + mois;
    }
    return jours < JOURS_PAR_SEMAINE
        ? Math.max(0, jours) + (jours > 1 ? " jours" : " jour")
        : "Environ " + pluriel((int) (jours / JOURS_PAR_SEMAINE), "semaine", "semaines");
  }

  private static String pluriel(int nombre, String un, String plusieurs) {
    return nombre == 0 ? "" : nombre + " " + (nombre == 1 ? un : plusieurs);
  }
}
