package fr.parcours.iae.tache;

import java.util.UUID;

/**
 * A note calls members of the organisation, in the transaction that wrote it.
 *
 * @param departement code of the case's département
 */
public record MentionFaite(
    UUID noteId, UUID dossierId, UUID par, UUID organisationId, String departement) {}
