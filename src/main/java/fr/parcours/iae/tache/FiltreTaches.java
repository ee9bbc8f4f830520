package fr.parcours.iae.tache;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the work list to show.
 *
 * @param etape one step only, by the id of its user task
 * @param page from 0
 */
public record FiltreTaches(
    @Nullable String etape,
    boolean enRetard,
    boolean aMoi,
    UUID moi,
    LocalDate today,
    int page,
    int taille) {}
