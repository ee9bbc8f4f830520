package fr.parcours.iae.version;

/**
 * The version a start, a call or an evaluation uses.
 *
 * @param definitionId the engine's definition, never "latest"
 */
public record VersionEnVigueur(String cle, String definitionId, int version) {}
