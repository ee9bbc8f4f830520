package fr.parcours.iae.engine;

import java.time.Duration;
import java.util.Map;

/**
 * How a try ended. Codes are stable words, never what the other side said, which may name people.
 */
public sealed interface IssueSujet {

  /** Done: the process goes on with these answers. */
  record Fait(Map<String, Object> variables) implements IssueSujet {}

  /** Nothing to do before this delay: no try is lost. */
  record Reporte(Duration delai) implements IssueSujet {}

  /** The other side does not answer: no try is lost, the whole topic waits and probes. */
  record Indisponible(String code) implements IssueSujet {}

  /** This work fails: tried again further and further apart, then an incident. */
  record Echec(String code) implements IssueSujet {}

  static IssueSujet fait() {
    return new Fait(Map.of());
  }
}
