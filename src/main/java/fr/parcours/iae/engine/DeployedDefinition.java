package fr.parcours.iae.engine;

import org.jspecify.annotations.Nullable;

/** A version as the engine holds it, with the SHA-256 of the files it came from. */
public record DeployedDefinition(
    String key,
    Kind kind,
    String definitionId,
    int version,
    @Nullable String versionTag,
    String sha256) {

  /** What a definition defines. */
  public enum Kind {
    PROCESSUS,
    DECISION
  }
}
