package fr.parcours.iae.recit;

import fr.parcours.iae.shared.ClockConfiguration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of the story of a case.
 *
 * @param journee whether only its day is known, not its hour
 * @param qui who did it, as the viewer may see it
 * @param detail reason or consequence in words
 */
public record Evenement(
    OffsetDateTime le,
    boolean journee,
    Theme theme,
    String titre,
    @Nullable String qui,
    @Nullable String detail,
    @Nullable String baseLegale) {

  /** Oldest first; of one instant, in the order of the themes. */
  public static final Comparator<Evenement> ORDRE =
      Comparator.comparing((Evenement e) -> e.le().toInstant()).thenComparing(Evenement::theme);

  /** Who the platform is when nobody acted. */
  private static final String PLATEFORME = "La plateforme";

  /** Something that was done at an instant. */
  public static Evenement at(OffsetDateTime le, Theme theme, String titre) {
    return new Evenement(le, false, theme, titre, null, null, null);
  }

  /** Something that came with a day. */
  public static Evenement on(LocalDate jour, Theme theme, String titre) {
    return new Evenement(
        jour.atStartOfDay(ClockConfiguration.PARIS).toOffsetDateTime(),
        true,
        theme,
        titre,
        null,
        null,
        null);
  }

  /** The day it happened, in Paris. */
  public LocalDate jour() {
    return le.atZoneSameInstant(ClockConfiguration.PARIS).toLocalDate();
  }

  public Evenement by(@Nullable String nom, @Nullable String organisation) {
    String auteur =
        nom == null ? PLATEFORME : organisation == null ? nom : nom + ", " + organisation;
    return new Evenement(le, journee, theme, titre, auteur, detail, baseLegale);
  }

  public Evenement detail(@Nullable String autre) {
    return new Evenement(le, journee, theme, titre, qui, autre, baseLegale);
  }

  public Evenement base(@Nullable String texte) {
    return new Evenement(le, journee, theme, titre, qui, detail, texte);
  }
}
