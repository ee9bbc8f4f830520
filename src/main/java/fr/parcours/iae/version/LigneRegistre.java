package fr.parcours.iae.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision of the register, as it was written.
 *
 * @param id grows with each decision
 * @param departement none for the national version
 * @param definitionId none when the département follows the national version again
 * @param generalisationId the waves it belongs to; none when it was decided by itself
 * @param decideePar name of who decided; none for what the build brought
 */
public record LigneRegistre(
    long id,
    Nature nature,
    String cle,
    @Nullable String departement,
    @Nullable String definitionId,
    @Nullable Integer version,
    @Nullable String versionTag,
    boolean nationale,
    LocalDate enVigueurLe,
    @Nullable String decideePar,
    String motif,
    OffsetDateTime enregistreeLe,
    @Nullable UUID generalisationId) {

  boolean isOf(Nature nature, String cle) {
    return this.nature == nature && this.cle.equals(cle);
  }
}
