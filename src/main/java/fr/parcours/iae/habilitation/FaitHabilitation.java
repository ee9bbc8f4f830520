package fr.parcours.iae.habilitation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said or done about a request.
 *
 * @param qui who, as they are called; none for the platform
 * @param pieceId what the file that came with it was attached to; none without a file
 */
public record FaitHabilitation(
    NatureFaitHabilitation nature,
    OffsetDateTime le,
    @Nullable String qui,
    @Nullable String texte,
    @Nullable UUID pieceId) {}
