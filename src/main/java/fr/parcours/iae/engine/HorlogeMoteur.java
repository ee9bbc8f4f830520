package fr.parcours.iae.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Sets the engine's clock where ours stands; only tests and the demo ever move it. */
@Component
public class HorlogeMoteur {

  private final Clock clock;

  HorlogeMoteur(Clock clock) {
    this.clock = clock;
  }

  /** To call each time the clock was moved: the engine then runs on from that instant. */
  public void follow() {
    ClockUtil.offset(clock.millis() - System.currentTimeMillis());
  }

  public void reset() {
    ClockUtil.reset();
  }

  /** The engine's present. */
  public Date now() {
    return ClockUtil.now();
  }
}
