package fr.parcours.iae.engine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a topic stands.
 *
 * @param retenuLe since when an administrator holds it, and {@code retenuPar} who
 * @param indisponibleDepuis since when the other side does not answer
 * @param attente works waiting or in progress, those in failure left out
 * @param plusAncien when the oldest of them began to wait
 * @param echecs works whose tries are used up: each is an incident
 */
public record EtatSujet(
    String topic,
    String libelle,
    @Nullable OffsetDateTime retenuLe,
    @Nullable String retenuPar,
    @Nullable String retenuMotif,
    @Nullable OffsetDateTime indisponibleDepuis,
    @Nullable String indisponibleCode,
    @Nullable OffsetDateTime dernierSucces,
    long attente,
    @Nullable OffsetDateTime plusAncien,
    long echecs) {

  public boolean isRetenu() {
    return retenuLe != null;
  }

  public boolean isIndisponible() {
    return indisponibleDepuis != null;
  }
}
