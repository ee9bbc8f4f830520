package fr.parcours.iae.engine.moteur;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Keeps what a dossier page and Cockpit show (steps, tasks, current variables, incidents). */
public final class NiveauHistoire extends AbstractHistoryLevel {

  public static final String NAME = "parcours";

  /** Stored in the database: must never change. */
  private static final int ID = 62;

  private static final Set<HistoryEventTypes> KEPT =
      EnumSet.of(
          HistoryEventTypes.PROCESS_INSTANCE_START,
          HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
          HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
          HistoryEventTypes.PROCESS_INSTANCE_END,
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END,
          HistoryEventTypes.TASK_INSTANCE_CREATE,
          HistoryEventTypes.TASK_INSTANCE_UPDATE,
          HistoryEventTypes.TASK_INSTANCE_MIGRATE,
          HistoryEventTypes.TASK_INSTANCE_COMPLETE,
          HistoryEventTypes.TASK_INSTANCE_DELETE,
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
          HistoryEventTypes.INCIDENT_CREATE,
          HistoryEventTypes.INCIDENT_MIGRATE,
          HistoryEventTypes.INCIDENT_UPDATE,
          HistoryEventTypes.INCIDENT_RESOLVE,
          HistoryEventTypes.INCIDENT_DELETE);

  private static final Set<HistoryEventTypes> CHEMIN =
      EnumSet.of(
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
          HistoryEventTypes.ACTIVITY_INSTANCE_END);

  /** Its rows say who was told and when; ten times more of them than of any other process. */
  private static final String SANS_CHEMIN = "notification:";

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
    return KEPT.contains(eventType) && !isPathOfNoInterest(eventType, entity);
  }

  /** A process of one step has no path to show; asked without an entity, at parse time, all is. */
  private static boolean isPathOfNoInterest(HistoryEventType type, @Nullable Object entity) {
    return CHEMIN.contains(type)
        && entity instanceof ExecutionEntity execution
        && execution.getProcessDefinitionId().startsWith(SANS_CHEMIN);
  }
}
