package fr.parcours.iae.support;

import fr.parcours.iae.shared.ClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until the test moves it; it keeps a strictly growing instant. */
public final class HorlogeDeTest extends Clock {

  private volatile Instant now;

  public HorlogeDeTest(LocalDate today) {
    now = noon(today);
  }

  public void setDate(LocalDate today) {
    now = noon(today);
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ClockConfiguration.PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : Clock.fixed(now, zone);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ClockConfiguration.PARIS).toInstant();
  }
}
