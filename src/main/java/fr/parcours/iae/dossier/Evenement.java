package fr.parcours.iae.dossier;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the story of a case.
 *
 * @param qui who did it, as the viewer may see it
 * @param detail reason or consequence in words
 */
public record Evenement(
    OffsetDateTime le,
    String titre,
    @Nullable String qui,
    @Nullable String detail,
    @Nullable String baseLegale) {}
