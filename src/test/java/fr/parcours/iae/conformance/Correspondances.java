package fr.parcours.iae.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the sentence of a case to the public door of the domain that answers it. */
final class Correspondances {

  /** Plays a case and answers with the facts its {@code then} may speak of. */
  interface Regle {
    Map<String, Object> jouer(Cas cas);
  }

  private final Map<Pattern, Regle> regles = new LinkedHashMap<>();

  Correspondances quand(String expression, Regle regle) {
    regles.put(Pattern.compile(expression), regle);
    return this;
  }

  Optional<Regle> regleDe(Cas cas) {
    return regles.entrySet().stream()
        .filter(regle -> regle.getKey().matcher(cas.when()).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A case speaks of something this mapping does not know. */
  static final class NonCorrespondance extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NonCorrespondance(String message) {
      super(message);
    }
  }
}
