package fr.parcours.iae.organisation;

import java.util.UUID;

/** Somebody no longer acts for an organisation: what they held there is anybody's again. */
public record MembreParti(UUID organisationId, UUID utilisateurId) {}
