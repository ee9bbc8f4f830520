package fr.parcours.iae.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance stands and waits for something that is no human task: a date, a message, the
 * first of several, or the worker of a topic.
 *
 * @param id of the engine's activity instance: kept when the instance changes its version
 * @param dossierId the business key; none when the instance has another kind of key
 * @param stepId id of the element of the model; the gateway where several are waited for
 * @param tenant département of the instance when it started; none for what belongs to none
 */
public record HalteCommencee(
    String id,
    @Nullable UUID dossierId,
    String processKey,
    String processDefinitionId,
    String stepId,
    @Nullable String tenant) {}
