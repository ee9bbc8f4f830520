package fr.parcours.iae.publication;

import fr.parcours.iae.version.Nature;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that waits, or waited, for a second administrator.
 *
 * @param nom what people call the model
 * @param rang of its last deposit, from 1
 * @param auteur who sent the last deposit
 * @param sha256 of all files as they would be deployed
 * @param defauts how many faults the last check found
 * @param deMoi whether the reader sent any of its deposits
 * @param version the version it became; none unless approved
 */
public record Proposition(
    UUID id,
    Nature nature,
    String cle,
    String nom,
    String departDefinitionId,
    int departVersion,
    EtatProposition etat,
    int rang,
    String auteur,
    OffsetDateTime deposeLe,
    String commentaire,
    @Nullable String versionTag,
    String sha256,
    int defauts,
    boolean deMoi,
    @Nullable String decideePar,
    @Nullable OffsetDateTime decideeLe,
    @Nullable String motif,
    @Nullable Integer version) {

  /** Whether the reader is the one who may decide now. */
  public boolean isDecidable() {
    return etat.isOuverte() && !deMoi;
  }

  /** Its edition in quotes as lists show it, or nothing. */
  public String edition() {
    return versionTag == null ? "" : " (" + versionTag + ")";
  }
}
