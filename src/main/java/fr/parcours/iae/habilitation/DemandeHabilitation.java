package fr.parcours.iae.habilitation;

import java.time.LocalDate;
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
 * @param fin its last day; none for a prescriber of the national list
 * @param avisCdiae given for a prescriber of no national list, with the day it was
 * @param termeAnnonceLe when the organisation was told that the end comes
 * @param finieLe when it lost its force, at its end or taken back
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
    @Nullable OffsetDateTime regleeLe,
    @Nullable LocalDate fin,
    @Nullable AvisCdiae avisCdiae,
    @Nullable LocalDate avisCdiaeLe,
    @Nullable OffsetDateTime termeAnnonceLe,
    @Nullable OffsetDateTime finieLe) {

  /** Its end was announced and did not come: the organisation may ask for what follows. */
  public boolean isRenouvelable() {
    return termeAnnonceLe != null && finieLe == null;
  }

  /** The kind it was granted, or asks for. */
  public String typeRetenu() {
    return Objects.requireNonNullElse(typeAccorde, type);
  }
}
