package fr.parcours.iae.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legal time is a date in Europe/Paris read from one injected clock. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return systeme();
  }

  /** The machine's time in Paris, for the clock beans only. */
  public static Clock systeme() {
    return Clock.system(PARIS);
  }
}
