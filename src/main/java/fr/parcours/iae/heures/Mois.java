package fr.parcours.iae.heures;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months in French words. */
final class Mois {

  private static final DateTimeFormatter ECRIT =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

  private Mois() {}

  /** octobre 2026. */
  static String ecrit(YearMonth mois) {
    return ECRIT.format(mois);
  }
}
