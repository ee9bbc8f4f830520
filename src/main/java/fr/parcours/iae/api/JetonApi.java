package fr.parcours.iae.api;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of a program to act for an organisation.
 *
 * @param debut the first characters, by which people recognise it
 */
public record JetonApi(
    UUID id,
    UUID organisationId,
    String nom,
    String debut,
    UUID creePar,
    OffsetDateTime creeLe,
    OffsetDateTime expireLe,
    @Nullable OffsetDateTime revoqueLe,
    @Nullable OffsetDateTime dernierUsage) {

  public boolean isValide(OffsetDateTime now) {
    return revoqueLe == null && expireLe.isAfter(now);
  }
}
