package fr.parcours.iae.passiae;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PASS to issue or reuse for a hire.
 *
 * @param debut first day of the hire, which is the first day of a new PASS
 * @param diagnosticId the diagnosis it rests on
 */
public record DemandePass(
    UUID candidatId,
    UUID candidatureId,
    LocalDate debut,
    OriginePass origine,
    @Nullable UUID diagnosticId) {}
