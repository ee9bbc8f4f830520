package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deployed version of a process or decision, as a list of versions shows it.
 *
 * @param nom name of the process or decision, its key when it has none
 * @param sha256 of the files it came from; empty for what was not deployed by the product
 */
public record VersionModele(
    Kind nature,
    String cle,
    String nom,
    String definitionId,
    int version,
    @Nullable String versionTag,
    String sha256,
    Instant deployeeLe) {

  /** As people name it, e.g. {@code version 3 (2026.2)}. */
  public String libelle() {
    return "version " + titre();
  }

  /** The same where the column already says it is a version, e.g. {@code 3 (2026.2)}. */
  public String titre() {
    return version + (versionTag == null ? "" : " (" + versionTag + ")");
  }
}
