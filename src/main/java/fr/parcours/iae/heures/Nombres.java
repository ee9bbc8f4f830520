package fr.parcours.iae.heures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Hours and months in French words. */
final class Nombres {

  private static final DateTimeFormatter MOIS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

  private Nombres() {}

  /** 26,5 h. */
  static String heures(BigDecimal heures) {
    String texte =
        heures.signum() == 0 ? "0" : heures.stripTrailingZeros().toPlainString().replace('.', ',');
    return texte + " h";
  }

  /** octobre 2026. */
  static String mois(YearMonth mois) {
    return MOIS.format(mois);
  }
}
