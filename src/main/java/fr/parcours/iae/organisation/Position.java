package fr.parcours.iae.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one of all the answers of a search is, in the order of its list.
 *
 * @param latitude WGS84; absent where the source gives none
 */
public record Position(
    UUID id, String libelle, @Nullable Double latitude, @Nullable Double longitude) {}
