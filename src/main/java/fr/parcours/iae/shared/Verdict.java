package fr.parcours.iae.shared;

import java.util.Optional;

/** The answer of a legal rule: granted, or refused with its reason and legal basis. */
public sealed interface Verdict {

  /** The rule allows it. */
  record Accorde() implements Verdict {}

  /** The rule forbids it, and says why. */
  record Refuse(Refus motif) implements Verdict {}

  static Verdict accorde() {
    return new Accorde();
  }

  static Verdict refuse(Refus motif) {
    return new Refuse(motif);
  }

  static Verdict refuse(String code, String message, String baseLegale) {
    return new Refuse(new Refus(code, message, baseLegale));
  }

  default boolean isAccorde() {
    return this instanceof Accorde;
  }

  default Optional<Refus> refus() {
    return this instanceof Refuse refuse ? Optional.of(refuse.motif()) : Optional.empty();
  }

  /** This verdict if it refuses, the next one otherwise. */
  default Verdict and(java.util.function.Supplier<Verdict> next) {
    return isAccorde() ? next.get() : this;
  }
}
