package fr.parcours.iae.engine.sujet;

import fr.parcours.iae.engine.IssueSujet;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts the works by topic and by how they ended. */
@Component
class Mesures {

  private static final String NOM = "parcours.sujets.travaux";

  private final MeterRegistry registre;

  Mesures(MeterRegistry registre) {
    this.registre = registre;
  }

  void done(String topic, IssueSujet issue) {
    registre.counter(NOM, "topic", topic, "issue", issue.getClass().getSimpleName()).increment();
  }

  void running(String topic, Supplier<Number> combien) {
    Gauge.builder("parcours.sujets.en_cours", combien)
        .tag("topic", topic)
        .strongReference(true)
        .register(registre);
  }
}
