package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a process or decision, as a list of versions shows it.
 *
 * @param definitionId empty while it is only proposed
 * @param version from 1; 0 while it is only proposed
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

  /** One the engine does not hold: its files wait for a decision. */
  public static VersionModele proposee(
      Kind nature,
      String cle,
      String nom,
      @Nullable String versionTag,
      String sha256,
      Instant recueLe) {
    return new VersionModele(nature, cle, nom, "", 0, versionTag, sha256, recueLe);
  }

  /** As people name it, e.g. {@code version 3 (2026.2)} or {@code version proposée (2027.1)}. */
  public String libelle() {
    return "version "
        + (version == 0 ? "proposée" : version)
        + (versionTag == null ? "" : " (" + versionTag + ")");
  }
}
