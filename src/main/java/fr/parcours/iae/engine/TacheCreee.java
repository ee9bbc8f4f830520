package fr.parcours.iae.engine;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A human task as it starts to wait.
 *
 * @param stepId id of the user task in the model
 * @param acteur the BPMN extension property {@code acteur}: siae, prescripteur, support or ddets
 */
public record TacheCreee(
    String taskId,
    UUID dossierId,
    String processKey,
    String stepId,
    String nom,
    @Nullable String tenant,
    @Nullable LocalDateTime echeance,
    @Nullable String acteur,
    String processInstanceId,
    String processDefinitionId) {}
