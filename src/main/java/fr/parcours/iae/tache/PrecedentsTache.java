package fr.parcours.iae.tache;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the same organisation decided at the same step over the last twelve months.
 *
 * @param issues the most frequent answers, with how many times
 * @param dernieres the latest, newest first
 */
public record PrecedentsTache(List<Issue> issues, List<Precedent> dernieres) {

  /** An answer as the record says it, and how many times it was given. */
  public record Issue(String resultat, long nombre) {}

  /**
   * One answer.
   *
   * @param par who gave it; none for an account that is gone
   */
  public record Precedent(
      UUID dossierId, String processus, String resultat, OffsetDateTime le, @Nullable String par) {}
}
