package fr.parcours.iae.engine;

import fr.parcours.iae.engine.moteur.Conflits;
import fr.parcours.iae.engine.moteur.TenantEnCours;
import fr.parcours.iae.shared.ClockConfiguration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The door for what moves an instance: start, complete, tell, end, move a timer. */
@Component
public class Processus {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final TenantEnCours tenants;

  Processus(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      TenantEnCours tenants) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.tenants = tenants;
  }

  /** Starts exactly this version for this case in this département; answers the instance's id. */
  public String start(
      String processDefinitionId, UUID dossierId, String tenant, Map<String, Object> variables) {
    return Conflits.translate(
        () ->
            tenants.with(
                tenant,
                () ->
                    runtime
                        .startProcessInstanceById(
                            processDefinitionId, dossierId.toString(), variables)
                        .getId()));
  }

  /** Completes a task that still waits, or says that somebody else did. */
  public void complete(String taskId, Map<String, Object> variables) {
    Conflits.translate(
        () -> {
          tasks.complete(taskId, variables);
          return taskId;
        });
  }

  /** Tells the case's instances; answers whether one of them was listening. */
  public boolean correlate(String message, UUID dossierId) {
    return correlate(message, dossierId, Map.of());
  }

  /** The same, with what the message says. */
  public boolean correlate(String message, UUID dossierId, Map<String, Object> variables) {
    return Conflits.translate(
        () ->
            !runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(dossierId.toString())
                .setVariables(variables)
                .correlateAllWithResult()
                .isEmpty());
  }

  /** Ends every instance of the case; answers how many roots were ended. */
  public int terminate(UUID dossierId, String raison) {
    List<ProcessInstance> roots =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dossierId.toString())
            .rootProcessInstances()
            .list();
    Conflits.translate(
        () -> {
          roots.forEach(root -> runtime.deleteProcessInstance(root.getId(), raison));
          return roots;
        });
    return roots.size();
  }

  /** Moves the timers of this activity of the case; answers how many were moved. */
  public int setDueDate(UUID dossierId, String activityId, LocalDateTime echeance) {
    List<Job> timers =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dossierId.toString())
            .list()
            .stream()
            .flatMap(instance -> timersOf(instance, activityId).stream())
            .toList();
    Date date = Date.from(echeance.atZone(ClockConfiguration.PARIS).toInstant());
    Conflits.translate(
        () -> {
          timers.forEach(timer -> management.setJobDuedate(timer.getId(), date));
          return timers;
        });
    return timers.size();
  }

  private List<Job> timersOf(ProcessInstance instance, String activityId) {
    return management
        .createJobQuery()
        .timers()
        .processInstanceId(instance.getId())
        .activityId(activityId)
        .list();
  }
}
