package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.KindSiae;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for: SIAE around a place.
 *
 * @param communeCode INSEE code of the place; its own SIAE are found even without coordinates
 * @param kinds empty for all
 * @param rome only SIAE with an open job under this ROME code
 * @param ouvertes only those that accept applications now
 * @param page from 0
 */
public record RechercheSiae(
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String communeCode,
    int rayonKm,
    Set<KindSiae> kinds,
    @Nullable String rome,
    boolean ouvertes,
    int page) {

  public static final int PAGE_SIZE = 20;
}
