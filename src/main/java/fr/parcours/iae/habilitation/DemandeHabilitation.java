package fr.parcours.iae.habilitation;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation asked to be, and the answer once there is one.
 *
 * @param type kind of prescriber asked for
 * @param mission what the organisation does for people, in its words
 * @param typeAccorde kind it was habilitated as
 * @param motifRefus why it was not
 * @param regleePar who answered, took it back or closed it
 */
public record DemandeHabilitation(
    UUID id,
    UUID organisationId,
    String departement,
    String type,
    String mission,
    UUID demandeePar,
    OffsetDateTime demandeeLe,
    EtatHabilitation etat,
    @Nullable String typeAccorde,
    @Nullable MotifRefusHabilitation motifRefus,
    @Nullable UUID regleePar,
    @Nullable OffsetDateTime regleeLe) {

  /** The kind it was granted, or asks for. */
  public String typeRetenu() {
    return Objects.requireNonNullElse(typeAccorde, type);
  }
}
