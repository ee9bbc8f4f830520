package fr.parcours.iae.organisation.flux;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the ASP writes its values. */
final class Champs {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,4})?");

  private Champs() {}

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip(), DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isSiret(String text) {
    return SIRET.matcher(text).matches();
  }

  static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  /** Characters that no column may hold, whatever its meaning. */
  static boolean hasControl(String line) {
    return line.chars().anyMatch(c -> c < 0x20 && c != '\t');
  }
}
