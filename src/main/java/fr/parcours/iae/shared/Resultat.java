package fr.parcours.iae.shared;

import java.util.Optional;
import java.util.function.Function;

/** What a use case answers: the value it made, or the business refusal that stopped it. */
public sealed interface Resultat<T> {

  /** Done. */
  record Fait<T>(T valeur) implements Resultat<T> {}

  /** Refused; nothing was changed. */
  record Refuse<T>(Refus motif) implements Resultat<T> {}

  static <T> Resultat<T> fait(T valeur) {
    return new Fait<>(valeur);
  }

  static <T> Resultat<T> refuse(Refus refus) {
    return new Refuse<>(refus);
  }

  default boolean isFait() {
    return this instanceof Fait;
  }

  default Optional<Refus> refus() {
    return this instanceof Refuse<T> refuse ? Optional.of(refuse.motif()) : Optional.empty();
  }

  default <R> Resultat<R> map(Function<T, R> f) {
    return switchOn(f.andThen(Resultat::fait));
  }

  default <R> Resultat<R> flatMap(Function<T, Resultat<R>> f) {
    return switchOn(f);
  }

  /**
   * The value, or an exception that carries the refusal's code (for callers that know it is done).
   */
  default T orElseThrow() {
    if (this instanceof Fait<T> fait) {
      return fait.valeur();
    }
    Refus refus = ((Refuse<T>) this).motif();
    throw new IllegalStateException(refus.code() + " : " + refus.message());
  }

  private <R> Resultat<R> switchOn(Function<T, Resultat<R>> f) {
    return this instanceof Fait<T> fait
        ? f.apply(fait.valeur())
        : refuse(((Refuse<T>) this).motif());
  }
}
