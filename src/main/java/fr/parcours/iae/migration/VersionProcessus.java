package fr.parcours.iae.migration;

import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a process.
 *
 * @param tag the version's name in its file, {@code 2026.1}
 */
public record VersionProcessus(
    String definitionId, String cle, String nom, int version, @Nullable String tag) {

  /** « 2 (2026.1) ». */
  public String titre() {
    return tag == null ? String.valueOf(version) : version + " (" + tag + ")";
  }
}
