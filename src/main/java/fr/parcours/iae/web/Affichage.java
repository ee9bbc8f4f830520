package fr.parcours.iae.web;

import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.Ecrit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** French words for dates and durations; templates call it {@code @affichage}. */
@Component
public class Affichage {

  private static final DateTimeFormatter JOUR_LONG =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);
  private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MOIS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
  private static final DateTimeFormatter MOIS_COURT =
      DateTimeFormatter.ofPattern("MMM", Locale.FRENCH);
  private static final DateTimeFormatter MOIS_COURT_ET_ANNEE =
      DateTimeFormatter.ofPattern("MMM\nyyyy", Locale.FRENCH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");
  private static final int SOON_DAYS = 3;
  private static final long KILO = 1024;

  private final Clock clock;

  Affichage(Clock clock) {
    this.clock = clock;
  }

  /**
   * A due date in words.
   *
   * @param ton tone of the chip: {@code retard}, {@code bientot} or {@code neutre}
   */
  public record Echeance(String texte, String ton, String date) {}

  /** jj/mm/aaaa. */
  public String date(LocalDate date) {
    return Ecrit.jour(date);
  }

  /** The same for what JDBC gives, which is never in Paris time. */
  public String date(OffsetDateTime moment) {
    return date(jour(moment));
  }

  /** novembre 2026. */
  public String mois(LocalDate date) {
    return MOIS.format(date);
  }

  /** nov.; with its year when a year begins. */
  public String moisCourt(LocalDate date) {
    return (date.getMonthValue() == 1 ? MOIS_COURT_ET_ANNEE : MOIS_COURT).format(date);
  }

  /** mardi 24 novembre 2026. */
  public String dateLongue(LocalDate date) {
    return JOUR_LONG.format(date);
  }

  /** 24/11/2026 à 14:05, Paris time. */
  public String moment(Instant instant) {
    return MOMENT.format(instant.atZone(ClockConfiguration.PARIS));
  }

  /** The same for what JDBC gives. */
  public String moment(OffsetDateTime moment) {
    return moment(moment.toInstant());
  }

  /** 10:42. */
  public String heure(OffsetDateTime moment) {
    return HEURE.format(moment.atZoneSameInstant(ClockConfiguration.PARIS));
  }

  /** aujourd'hui, demain, dans 12 jours, il y a 3 jours. */
  public String relatif(LocalDate date) {
    long days = ChronoUnit.DAYS.between(today(), date);
    if (days == 0) {
      return "aujourd’hui";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "demain" : "hier";
    }
    return days > 0 ? "dans " + jours(days) : "il y a " + jours(-days);
  }

  /** The same for what JDBC gives, as counted in Paris. */
  public String relatif(OffsetDateTime moment) {
    return relatif(jour(moment));
  }

  public Echeance echeance(LocalDate date) {
    long days = ChronoUnit.DAYS.between(today(), date);
    if (days < 0) {
      return new Echeance("en retard de " + jours(-days), "retard", dateLongue(date));
    }
    return new Echeance(relatif(date), days <= SOON_DAYS ? "bientot" : "neutre", dateLongue(date));
  }

  /** 1 jour, 12 jours. */
  public String jours(long days) {
    return days + (days > 1 ? "\u00a0jours" : "\u00a0jour");
  }

  /** 90 jours, 3 mois. */
  public String duree(Period duree) {
    return duree.toTotalMonths() > 0 && duree.getDays() == 0
        ? duree.toTotalMonths() + "\u00a0mois"
        : jours(ChronoUnit.DAYS.between(today(), today().plus(duree)));
  }

  /** 26,5 h. */
  public String heures(BigDecimal heures) {
    return Ecrit.nombre(heures) + "\u00a0h";
  }

  /** Days since a moment, as counted in Paris. */
  public String depuis(OffsetDateTime moment) {
    return depuis(jour(moment));
  }

  /** 340 octets, 12 Ko, 1,4 Mo. */
  public String taille(long octets) {
    if (octets < KILO) {
      return octets + (octets > 1 ? "\u00a0octets" : "\u00a0octet");
    }
    BigDecimal kilos = BigDecimal.valueOf(octets).divide(BigDecimal.valueOf(KILO));
    return octets < KILO * KILO
        ? Ecrit.nombre(kilos.setScale(0, RoundingMode.HALF_UP)) + "\u00a0Ko"
        : Ecrit.nombre(kilos.divide(BigDecimal.valueOf(KILO)).setScale(1, RoundingMode.HALF_UP))
            + "\u00a0Mo";
  }

  /** Days since a date, for "depuis" columns. */
  public String depuis(LocalDate date) {
    long days = ChronoUnit.DAYS.between(date, today());
    return days == 0 ? "aujourd’hui" : jours(days);
  }

  public int age(LocalDate naissance) {
    return Period.between(naissance, today()).getYears();
  }

  private static LocalDate jour(OffsetDateTime moment) {
    return moment.atZoneSameInstant(ClockConfiguration.PARIS).toLocalDate();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
