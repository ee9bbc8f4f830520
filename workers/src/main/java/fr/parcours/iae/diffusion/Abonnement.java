package fr.parcours.iae.diffusion;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody told of the dates of each PASS.
 *
 * @param arret why nothing is sent any more; none while active
 * @param muetJusque nothing is tried before this instant: it does not answer
 * @param silences how many times in a row it did not
 */
public record Abonnement(
    UUID id,
    String nom,
    String adresse,
    boolean actif,
    @Nullable String arret,
    @Nullable OffsetDateTime muetJusque,
    int silences,
    @Nullable OffsetDateTime dernierSucces,
    OffsetDateTime creeLe) {}
