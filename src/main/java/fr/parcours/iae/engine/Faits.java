package fr.parcours.iae.engine;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What delegates and listeners share: the case behind an execution, facts that are never stored.
 */
public final class Faits {

  private Faits() {}

  /** The case: the business key of the instance, handed down by every call activity. */
  public static UUID dossierOf(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  /** When the human task of this execution was made; none yet while its step is being entered. */
  public static Optional<Date> taskCreated(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getTasks().stream().findFirst().map(Task::getCreateTime);
  }

  /** Gives a decision its inputs for the time of this transaction: no row, no history. */
  public static void expose(DelegateExecution execution, Map<String, Object> faits) {
    faits.forEach(
        (nom, valeur) ->
            execution.setVariableLocal(
                nom, Variables.untypedValue(valeur, /* isTransient= */ true)));
  }
}
