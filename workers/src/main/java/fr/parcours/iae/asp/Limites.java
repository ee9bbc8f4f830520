package fr.parcours.iae.asp;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * What the ASP takes at once, and when.
 *
 * <p>Spécification d'échange de l'ASP, fiches salarié (RIAE_FS).
 */
public final class Limites {

  public static final int LIGNES = 700;
  public static final int OCTETS = 2 * 1024 * 1024;

  /** Fifty thousand lines at once once broke the other side. */
  public static final int FICHIERS_PAR_PASSAGE = 1;

  public static final String DEPOT = "depot";
  public static final String RETRAIT = "retrait";

  private static final int MINUTE_DEPOT = 55;
  private static final int MINUTE_RETRAIT = 25;
  private static final int PREMIERE_HEURE = 8;
  private static final int DERNIERE_HEURE = 18;

  private Limites() {}

  /** The first slot strictly after an instant in which files are sent. */
  public static ZonedDateTime prochainDepot(ZonedDateTime apres) {
    return prochain(apres, MINUTE_DEPOT);
  }

  /** The first slot strictly after an instant in which answers are fetched. */
  public static ZonedDateTime prochainRetrait(ZonedDateTime apres) {
    return prochain(apres, MINUTE_RETRAIT);
  }

  /** Every two hours from 8 to 18 UTC, Monday to Friday. */
  private static ZonedDateTime prochain(ZonedDateTime apres, int minute) {
    ZonedDateTime slot =
        apres.withZoneSameInstant(ZoneOffset.UTC).withMinute(minute).withSecond(0).withNano(0);
    while (!slot.isAfter(apres) || !isOuvre(slot)) {
      slot = slot.plusHours(1);
    }
    return slot;
  }

  private static boolean isOuvre(ZonedDateTime slot) {
    int hour = slot.getHour();
    return slot.getDayOfWeek() != DayOfWeek.SATURDAY
        && slot.getDayOfWeek() != DayOfWeek.SUNDAY
        && hour >= PREMIERE_HEURE
        && hour <= DERNIERE_HEURE
        && hour % 2 == 0;
  }
}
