package fr.parcours.iae.pilotage.web;

import fr.parcours.iae.pilotage.Prevision;
import fr.parcours.iae.shared.Ecrit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** French words for waiting; templates call it {@code @attentes}. */
@Component("attentes")
public class Attentes {

  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal HEURE = BigDecimal.valueOf(3600);
  private static final BigDecimal JOUR = BigDecimal.valueOf(86_400);
  private static final String RIEN = "—";
  private static final String ESPACE = "\u00a0";

  private final Clock clock;

  Attentes(Clock clock) {
    this.clock = clock;
  }

  /** 40 min, 5 h, 3,2 j; a dash for what is not known. */
  public String duree(@Nullable Double secondes) {
    if (secondes == null) {
      return RIEN;
    }
    BigDecimal s = BigDecimal.valueOf(secondes);
    BigDecimal abs = s.abs();
    if (abs.compareTo(HEURE) < 0) {
      return Ecrit.nombre(s.divide(MINUTE, 0, RoundingMode.HALF_UP)) + ESPACE + "min";
    }
    if (abs.compareTo(JOUR) < 0) {
      return Ecrit.nombre(s.divide(HEURE, 0, RoundingMode.HALF_UP)) + ESPACE + "h";
    }
    return Ecrit.nombre(s.divide(JOUR, 1, RoundingMode.HALF_UP)) + ESPACE + "j";
  }

  /** The same with its sign, for what grew or shrank. */
  public String ecart(@Nullable Double secondes) {
    return secondes == null ? RIEN : (secondes > 0 ? "+" + ESPACE : "") + duree(secondes);
  }

  /** How long ago; a dash for what never was. */
  public String depuis(@Nullable OffsetDateTime moment) {
    return moment == null
        ? RIEN
        : duree((double) Duration.between(moment, OffsetDateTime.now(clock)).toSeconds());
  }

  /** 21 jours, 2 mois; in words where the case itself says. */
  public String delai(@Nullable Period delai) {
    if (delai == null) {
      return "selon le dossier";
    }
    return delai.getDays() == 0 && delai.toTotalMonths() > 0
        ? delai.toTotalMonths() + ESPACE + "mois"
        : delai.getDays() + ESPACE + (delai.getDays() > 1 ? "jours" : "jour");
  }

  /** 12 %; a dash for what is not known. */
  public String part(@Nullable Long pourcent) {
    return pourcent == null ? RIEN : pourcent + ESPACE + "%";
  }

  /** What becomes of a backlog, in a few words; a dash when too few wait to say. */
  public String prevision(Prevision prevision) {
    return switch (prevision.sens()) {
      case RIEN -> "rien n’attend";
      case PEU -> RIEN;
      case STABLE -> "stable";
      case SE_VIDE -> "en baisse, écoulé vers le " + jour(prevision);
      case EN_HAUSSE -> "en hausse, environ " + prevision.dansTrenteJours() + " dans 30 jours";
    };
  }

  /** How many will wait in thirty days, for a narrow column; a dash when too few wait to say. */
  public String aTrenteJours(Prevision prevision) {
    return prevision.isDite()
        ? prevision.dansTrenteJours() + ESPACE + "dans 30" + ESPACE + "j"
        : RIEN;
  }

  private static String jour(Prevision prevision) {
    return prevision.jour() == null ? RIEN : Ecrit.jour(prevision.jour());
  }
}
