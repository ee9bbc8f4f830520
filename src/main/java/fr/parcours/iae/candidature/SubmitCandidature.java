package fr.parcours.iae.candidature;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to bring to a SIAE.
 *
 * @param cleDepot drawn when the form is shown: a double click or a resend finds the first deposit
 */
public record SubmitCandidature(
    UUID candidatId,
    UUID siaeId,
    @Nullable UUID fichePosteId,
    String message,
    @Nullable UUID cleDepot) {}
