package fr.parcours.iae.tache;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A human task begins to wait, in the transaction that made it.
 *
 * @param etape id of the user task
 * @param libelle its name, as the work list shows it
 * @param organisationId whom it waits for; none for the support
 */
public record TacheAttend(
    UUID dossierId,
    String etape,
    String libelle,
    @Nullable UUID organisationId,
    String departement) {}
