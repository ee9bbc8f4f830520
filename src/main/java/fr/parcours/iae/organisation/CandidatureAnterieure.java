package fr.parcours.iae.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a SIAE has already received for a person, as whoever brings them may know it.
 *
 * @param enCours the SIAE still has it in hand
 * @param tropRecente so recent that no other one may follow yet
 * @param phrase in French, to the person or about them
 * @param page where this viewer follows it; none when they may not
 */
public record CandidatureAnterieure(
    boolean enCours, boolean tropRecente, String phrase, @Nullable String page) {

  /** Another one may follow, but it is worth a thought. */
  public boolean isAConfirmer() {
    return enCours && !tropRecente;
  }
}
