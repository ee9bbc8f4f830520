package fr.parcours.iae.migration;

import java.util.UUID;

/**
 * A live instance of the version a migration starts from.
 *
 * @param signature the same for two cases that wait at the same places with the same timers
 */
public record CasVivant(String instanceId, UUID dossierId, String departement, String signature) {}
