package fr.parcours.iae.candidature;

import org.jspecify.annotations.Nullable;

/**
 * What the SIAE answers with a transition.
 *
 * @param message shown to the candidate
 * @param messagePrescripteur shown to the sender only
 * @param motif refusal reason symbol, for a refusal
 * @param partage whether the candidate sees the reason
 */
public record Reponse(
    @Nullable String message,
    @Nullable String messagePrescripteur,
    @Nullable String motif,
    boolean partage) {

  static final Reponse AUCUNE = new Reponse(null, null, null, false);

  public static Reponse message(@Nullable String message) {
    return new Reponse(message, null, null, false);
  }
}
