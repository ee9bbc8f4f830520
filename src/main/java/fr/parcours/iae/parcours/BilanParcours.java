package fr.parcours.iae.parcours;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end-of-path review a SIAE made with the person.
 *
 * @param acquis what the person gained, up to 2 000 characters
 * @param actions what is to be done before the end
 */
public record BilanParcours(
    UUID id,
    UUID passId,
    UUID siaeId,
    LocalDate entretienLe,
    String acquis,
    SuiteEnvisagee suite,
    @Nullable String actions,
    UUID faitPar,
    OffsetDateTime faitLe) {}
