package fr.parcours.iae.pilotage;

import fr.parcours.iae.shared.ClockConfiguration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Whole days of Paris, both bounds included. */
public record Periode(LocalDate du, LocalDate au) {

  public Periode {
    if (au.isBefore(du)) {
      throw new IllegalArgumentException("Une période finit après avoir commencé");
    }
  }

  /** So many days that end on this one. */
  static Periode ending(LocalDate au, long jours) {
    return new Periode(au.minusDays(jours - 1), au);
  }

  public long jours() {
    return ChronoUnit.DAYS.between(du, au) + 1;
  }

  /** As many days, just before. */
  public Periode precedente() {
    return ending(du.minusDays(1), jours());
  }

  OffsetDateTime debut() {
    return du.atStartOfDay(ClockConfiguration.PARIS).toOffsetDateTime();
  }

  /** The first instant that is no longer part of it. */
  OffsetDateTime fin() {
    return au.plusDays(1).atStartOfDay(ClockConfiguration.PARIS).toOffsetDateTime();
  }
}
