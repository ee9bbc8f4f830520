package fr.parcours.iae.engine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model the engine holds.
 *
 * @param nom what people call it, e.g. {@code Orientation}; its key when it has no name
 * @param deploymentId models received together have the same
 * @param sha256 of the files it came from; empty for what was not deployed by the product
 */
public record VersionDeployee(
    DeployedDefinition.Kind kind,
    String cle,
    String nom,
    String definitionId,
    String deploymentId,
    int version,
    @Nullable String versionTag,
    String sha256,
    OffsetDateTime deployeeLe) {

  /** As people name it, e.g. {@code version 3 (2026.2)}. */
  public String libelle() {
    return "version " + titre();
  }

  /** The same where the column already says it is a version, e.g. {@code 3 (2026.2)}. */
  public String titre() {
    return version + (versionTag == null ? "" : " (" + versionTag + ")");
  }
}
