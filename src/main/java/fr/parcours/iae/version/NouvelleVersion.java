package fr.parcours.iae.version;

import fr.parcours.iae.engine.VersionDeployee;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row to add to the register; a null département is the national default.
 *
 * @param definitionId none when the département follows the national version again
 * @param generalisationId the waves it belongs to, if any
 * @param par who decided; none for what the build brings
 */
record NouvelleVersion(
    Nature nature,
    String cle,
    @Nullable String departement,
    @Nullable String definitionId,
    @Nullable Integer version,
    @Nullable String versionTag,
    @Nullable String sha256,
    LocalDate enVigueurLe,
    String motif,
    @Nullable UUID par,
    @Nullable UUID generalisationId) {

  /** This version from a day on, at one place. */
  static NouvelleVersion of(
      VersionDeployee version,
      @Nullable String departement,
      LocalDate enVigueurLe,
      String motif,
      UUID par,
      @Nullable UUID generalisationId) {
    return new NouvelleVersion(
        Nature.valueOf(version.kind().name()),
        version.cle(),
        departement,
        version.definitionId(),
        version.version(),
        version.versionTag(),
        version.sha256(),
        enVigueurLe,
        motif,
        par,
        generalisationId);
  }

  /** The national version again from a day on, at one place. */
  static NouvelleVersion nationale(
      Nature nature,
      String cle,
      String departement,
      LocalDate enVigueurLe,
      String motif,
      UUID par,
      @Nullable UUID generalisationId) {
    return new NouvelleVersion(
        nature,
        cle,
        departement,
        null,
        null,
        null,
        null,
        enVigueurLe,
        motif,
        par,
        generalisationId);
  }
}
