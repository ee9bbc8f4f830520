package fr.parcours.iae.export;

import fr.parcours.iae.shared.ClockConfiguration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file: what its first cell says, and the value of each row. Only what comes typed as
 * a day or a number is written as one; every text is written as text, whatever it looks like.
 *
 * @param largeur characters a spreadsheet shows
 * @param valeur a {@code String}, a {@code LocalDate}, a {@code BigDecimal} or nothing
 */
public record ColonneExport<V>(String titre, int largeur, Function<V, @Nullable Object> valeur) {

  private static final int LARGEUR_JOUR = 12;
  private static final int LARGEUR_NOMBRE = 12;

  public static <V> ColonneExport<V> texte(
      String titre, int largeur, Function<V, @Nullable String> valeur) {
    return new ColonneExport<>(titre, largeur, valeur::apply);
  }

  public static <V> ColonneExport<V> jour(String titre, Function<V, @Nullable LocalDate> valeur) {
    return new ColonneExport<>(titre, LARGEUR_JOUR, valeur::apply);
  }

  /** The day of a moment, in Paris. */
  public static <V> ColonneExport<V> jourDe(
      String titre, Function<V, @Nullable OffsetDateTime> valeur) {
    return jour(
        titre,
        v -> {
          OffsetDateTime moment = valeur.apply(v);
          return moment == null
              ? null
              : moment.atZoneSameInstant(ClockConfiguration.PARIS).toLocalDate();
        });
  }

  public static <V> ColonneExport<V> nombre(
      String titre, Function<V, @Nullable BigDecimal> valeur) {
    return new ColonneExport<>(titre, LARGEUR_NOMBRE, valeur::apply);
  }
}
