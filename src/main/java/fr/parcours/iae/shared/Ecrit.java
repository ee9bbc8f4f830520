package fr.parcours.iae.shared;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days and hours as French sentences write them. */
public final class Ecrit {

  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Ecrit() {}

  /** jj/mm/aaaa. */
  public static String jour(TemporalAccessor jour) {
    return JOUR.format(jour);
  }

  /** 26,5 h. */
  public static String heures(BigDecimal heures) {
    return nombre(heures) + " h";
  }

  /** 26,5. */
  public static String nombre(BigDecimal nombre) {
    return nombre.signum() == 0
        ? "0"
        : nombre.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
