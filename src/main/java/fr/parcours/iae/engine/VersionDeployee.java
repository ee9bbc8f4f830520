package fr.parcours.iae.engine;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model: one the engine holds, or one only proposed.
 *
 * @param nom what people call it, e.g. {@code Orientation}; its key when it has no name
 * @param definitionId empty while it is only proposed
 * @param deploymentId models received together have the same; empty while it is only proposed
 * @param version from 1; 0 while it is only proposed
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

  /** One the engine does not hold: its files wait for a decision. */
  public static VersionDeployee proposee(
      DeployedDefinition.Kind kind,
      String cle,
      String nom,
      @Nullable String versionTag,
      String sha256,
      OffsetDateTime recueLe) {
    return new VersionDeployee(kind, cle, nom, "", "", 0, versionTag, sha256, recueLe);
  }

  /** As people name it, e.g. {@code version 3 (2026.2)} or {@code version proposée (2027.1)}. */
  public String libelle() {
    return "version " + titre();
  }

  /** The same where the column already says it is a version, e.g. {@code 3 (2026.2)}. */
  public String titre() {
    return (version == 0 ? "proposée" : version)
        + (versionTag == null ? "" : " (" + versionTag + ")");
  }
}
