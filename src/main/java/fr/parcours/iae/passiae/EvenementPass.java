package fr.parcours.iae.passiae;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that gave the PASS its dates.
 *
 * @param debut first day of the PASS from then on
 * @param fin last day of the PASS from then on
 * @param par who did it; none for the platform
 */
public record EvenementPass(
    NatureEvenement nature,
    LocalDate debut,
    LocalDate fin,
    @Nullable String par,
    OffsetDateTime le) {}
