package fr.parcours.iae.demo;

import fr.parcours.iae.shared.ClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: the system's, set back while older cases are told, then moved
 * forward by whoever watches. No other profile has it: {@link GardeHorloge} refuses to start.
 */
@Component
@Primary
@Profile("demo")
public final class HorlogeDemo extends Clock {

  private final Clock systeme;
  private volatile Duration decalage = Duration.ZERO;

  HorlogeDemo() {
    this(ClockConfiguration.systeme());
  }

  private HorlogeDemo(Clock systeme) {
    this.systeme = systeme;
  }

  /** From now on this is the present; the clock runs on from there. */
  void setBackTo(Instant instant) {
    decalage = Duration.between(systeme.instant(), instant);
  }

  /** How far the present is from the system's. */
  Duration decalage() {
    return decalage;
  }

  /** The present is the system's, moved by as much. */
  void moveBy(Duration autant) {
    decalage = autant;
  }

  /** The present is the system's again. */
  void backToNow() {
    decalage = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return systeme.instant().plus(decalage);
  }

  @Override
  public ZoneId getZone() {
    return systeme.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : Clock.offset(systeme.withZone(zone), decalage);
  }
}
