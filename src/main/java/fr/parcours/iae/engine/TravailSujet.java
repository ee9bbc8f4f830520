package fr.parcours.iae.engine;

import java.util.UUID;

/**
 * One work waiting on a topic.
 *
 * @param id of the external task: stable from one try to the next
 * @param dossierId business key of its instance
 * @param departement tenant of its instance
 * @param instanceId of the process
 */
public record TravailSujet(
    String id, String topic, UUID dossierId, String departement, String instanceId) {}
