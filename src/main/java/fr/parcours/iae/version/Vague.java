package fr.parcours.iae.version;

import java.time.LocalDate;
import java.util.List;

/**
 * Some départements, and the day from which their new cases follow the version.
 *
 * @param departements codes; none for the whole nation
 * @param interrompue whether a pause or a stop came before its day
 */
public record Vague(int rang, List<String> departements, LocalDate le, boolean interrompue) {

  /** A wave to come. */
  public static Vague of(int rang, List<String> departements, LocalDate le) {
    return new Vague(rang, departements, le, false);
  }

  public boolean isNationale() {
    return departements.isEmpty();
  }
}
