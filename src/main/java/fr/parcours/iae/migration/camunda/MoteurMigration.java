package fr.parcours.iae.migration.camunda;

import fr.parcours.iae.migration.Blocage;
import fr.parcours.iae.migration.ElementModele;
import fr.parcours.iae.migration.PassageBloqueException;
import fr.parcours.iae.migration.PhotoCas;
import fr.parcours.iae.migration.PhotoCas.MinuterieVue;
import fr.parcours.iae.migration.PhotoCas.TacheVue;
import fr.parcours.iae.migration.PlanMigration;
import fr.parcours.iae.migration.VersionProcessus;
import fr.parcours.iae.shared.ClockConfiguration;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The engine's migration behind our words; it opens no transaction of its own. */
@Component
public class MoteurMigration {

  /** Where a token, a timer or a subscription can wait, in French. */
  private static final Map<String, String> NATURES =
      Map.ofEntries(
          Map.entry("userTask", "tâche"),
          Map.entry("callActivity", "appel d’un processus"),
          Map.entry("receiveTask", "attente d’un message"),
          Map.entry("subProcess", "sous-processus"),
          Map.entry("boundaryTimer", "échéance"),
          Map.entry("boundaryMessage", "message attendu"),
          Map.entry("boundarySignal", "signal attendu"),
          Map.entry("intermediateTimer", "attente d’une date"),
          Map.entry("intermediateMessageCatch", "attente d’un message"),
          Map.entry("intermediateSignalCatch", "attente d’un signal"),
          Map.entry("eventBasedGateway", "attente du premier événement"),
          Map.entry("messageStartEvent", "message attendu"),
          Map.entry("startTimerEvent", "échéance"),
          Map.entry("serviceTask", "travail extérieur"));

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  /** A deployed file never changes: definition → element → name. */
  private final Map<String, Map<String, String>> noms = new ConcurrentHashMap<>();

  MoteurMigration(
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
  }

  /** Every deployed version of a process, newest first. */
  public List<VersionProcessus> versions(String cle) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(cle)
        .withoutTenantId()
        .orderByProcessDefinitionVersion()
        .desc()
        .list()
        .stream()
        .map(MoteurMigration::version)
        .toList();
  }

  /** The latest version of each process, by name. */
  public List<VersionProcessus> processes() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .withoutTenantId()
        .orderByProcessDefinitionName()
        .asc()
        .list()
        .stream()
        .map(MoteurMigration::version)
        .toList();
  }

  public Optional<VersionProcessus> version(String definitionId) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult())
        .map(MoteurMigration::version);
  }

  private static VersionProcessus version(ProcessDefinition d) {
    return new VersionProcessus(
        d.getId(),
        d.getKey(),
        Objects.requireNonNullElse(d.getName(), d.getKey()),
        d.getVersion(),
        d.getVersionTag());
  }

  /** Where a case of this version can wait, in the order of the file. */
  public List<ElementModele> elements(String definitionId) {
    List<ElementModele> elements = new ArrayList<>();
    collect(definitionId, definition(definitionId), elements);
    return elements;
  }

  private void collect(String definitionId, ScopeImpl scope, List<ElementModele> into) {
    for (ActivityImpl activity : scope.getActivities()) {
      String type = String.valueOf(activity.getProperty("type"));
      String nature = NATURES.get(type);
      boolean waits =
          !type.equals("serviceTask")
              || activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior;
      if (nature != null && waits) {
        into.add(
            new ElementModele(activity.getId(), nom(definitionId, activity.getId()), type, nature));
      }
      collect(definitionId, activity, into);
    }
  }

  /** The processes a version calls, by key, in the order of the file. */
  public List<String> called(String definitionId) {
    List<String> cles = new ArrayList<>();
    collectCalled(definition(definitionId), cles);
    return cles.stream().distinct().toList();
  }

  private static void collectCalled(ScopeImpl scope, List<String> into) {
    for (ActivityImpl activity : scope.getActivities()) {
      if (activity.getActivityBehavior() instanceof CallActivityBehavior call) {
        into.add(
            call.getCallableElement().getDefinitionKeyValueProvider().getValue(null).toString());
      }
      collectCalled(activity, into);
    }
  }

  /** What has the same id and may correspond. */
  public PlanMigration automatic(String source, String cible) {
    MigrationPlan plan = runtime.createMigrationPlan(source, cible).mapEqualActivities().build();
    Map<String, String> etapes = new TreeMap<>();
    plan.getInstructions()
        .forEach(i -> etapes.put(i.getSourceActivityId(), i.getTargetActivityId()));
    return PlanMigration.of(source, cible, etapes);
  }

  /** What the engine refuses in the plan itself; nothing when it can be used. */
  public List<Blocage> validate(PlanMigration plan) {
    try {
      build(plan);
      return List.of();
    } catch (MigrationPlanValidationException e) {
      return e.getValidationReport().getInstructionReports().stream()
          .flatMap(
              report -> {
                String id = report.getMigrationInstruction().getSourceActivityId();
                return report.getFailures().stream()
                    .map(f -> FrancaisDuMoteur.translate(f, id, nom(plan.source(), id)));
              })
          .distinct()
          .toList();
    }
  }

  private MigrationPlan build(PlanMigration plan) {
    MigrationPlanBuilder builder = runtime.createMigrationPlan(plan.source(), plan.cible());
    for (Map.Entry<String, String> etape : plan.etapes().entrySet()) {
      builder = builder.mapActivities(etape.getKey(), etape.getValue());
    }
    return builder.build();
  }

  /**
   * Brings one instance to the target of the plan.
   *
   * @throws PassageBloqueException when where it waits does not allow it
   * @throws ConcurrencyFailureException when somebody moved it at the same moment
   */
  public void pass(String instanceId, PlanMigration plan) {
    try {
      runtime.newMigration(build(plan)).processInstanceIds(instanceId).execute();
    } catch (MigratingProcessInstanceValidationException e) {
      throw new PassageBloqueException(blocages(e, definition(plan.source())));
    } catch (OptimisticLockingException | BadUserRequestException e) {
      throw new ConcurrencyFailureException("Instance moved meanwhile", e);
    } catch (ProcessEngineException e) {
      if (isConflict(e)) {
        throw new ConcurrencyFailureException("Instance held meanwhile", e);
      }
      throw e;
    }
  }

  /** PostgreSQL ended one of two transactions that waited for each other. */
  private static boolean isConflict(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("40")) {
        return true;
      }
    }
    return false;
  }

  private List<Blocage> blocages(
      MigratingProcessInstanceValidationException e, ProcessDefinitionEntity source) {
    var report = e.getValidationReport();
    List<Blocage> all = new ArrayList<>();
    report.getFailures().forEach(f -> all.add(FrancaisDuMoteur.translate(f, "", source.getKey())));
    report
        .getActivityInstanceReports()
        .forEach(r -> r.getFailures().forEach(f -> all.add(at(f, r.getSourceScopeId(), source))));
    report
        .getTransitionInstanceReports()
        .forEach(r -> r.getFailures().forEach(f -> all.add(at(f, r.getSourceScopeId(), source))));
    return all;
  }

  private Blocage at(String failure, String element, ProcessDefinitionEntity source) {
    return FrancaisDuMoteur.translate(failure, element, nom(source.getId(), element));
  }

  /** The definition a live instance runs on; none when it ended. */
  public Optional<String> definitionOf(String instanceId) {
    return Optional.ofNullable(
            runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult())
        .map(ProcessInstance::getProcessDefinitionId);
  }

  /** The instance and those it called, callers first: id → definition. */
  public Map<String, String> family(String instanceId) {
    Map<String, String> family = new LinkedHashMap<>();
    definitionOf(instanceId)
        .ifPresent(
            definition -> {
              family.put(instanceId, definition);
              addCalled(instanceId, family);
            });
    return family;
  }

  private void addCalled(String instanceId, Map<String, String> family) {
    for (ProcessInstance called :
        runtime.createProcessInstanceQuery().superProcessInstanceId(instanceId).list()) {
      family.put(called.getId(), called.getProcessDefinitionId());
      addCalled(called.getId(), family);
    }
  }

  /** The names of the steps where a case waits, in what it called first of all. */
  public List<String> attentes(String instanceId) {
    return family(instanceId).entrySet().stream()
        .flatMap(
            e ->
                runtime.getActiveActivityIds(e.getKey()).stream()
                    .filter(activity -> !isCall(e.getValue(), activity))
                    .map(activity -> nom(e.getValue(), activity)))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isCall(String definitionId, String element) {
    ActivityImpl activity = definition(definitionId).findActivity(element);
    return activity != null && activity.getActivityBehavior() instanceof CallActivityBehavior;
  }

  /** The open tasks of these instances, by id. */
  public Map<String, TacheVue> taches(Iterable<String> instances) {
    Map<String, TacheVue> taches = new LinkedHashMap<>();
    for (String instance : instances) {
      tasks
          .createTaskQuery()
          .processInstanceId(instance)
          .list()
          .forEach(
              t ->
                  taches.put(
                      t.getId(),
                      new TacheVue(
                          t.getProcessDefinitionId(),
                          t.getTaskDefinitionKey(),
                          nom(t.getProcessDefinitionId(), t.getTaskDefinitionKey()))));
    }
    return taches;
  }

  /** The open tasks and timers of these instances. */
  public PhotoCas photo(Iterable<String> instances) {
    Map<String, MinuterieVue> minuteries = new LinkedHashMap<>();
    for (String instance : instances) {
      management
          .createJobQuery()
          .timers()
          .processInstanceId(instance)
          .list()
          .forEach(
              j -> {
                String element = activity(j.getJobDefinitionId());
                minuteries.put(
                    j.getId(),
                    new MinuterieVue(
                        element,
                        nom(j.getProcessDefinitionId(), element),
                        LocalDateTime.ofInstant(
                            j.getDuedate().toInstant(), ClockConfiguration.PARIS)));
              });
    }
    return new PhotoCas(taches(instances), minuteries);
  }

  private String activity(String jobDefinitionId) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(jobDefinitionId)
        .singleResult()
        .getActivityId();
  }

  /** The name of an element of a version; its id without one. */
  public String nom(String definitionId, String element) {
    return noms.computeIfAbsent(definitionId, this::readNoms).getOrDefault(element, element);
  }

  /** From the file: the engine keeps no name of an event. */
  private Map<String, String> readNoms(String definitionId) {
    Map<String, String> read = new HashMap<>();
    repository
        .getBpmnModelInstance(definitionId)
        .getModelElementsByType(FlowElement.class)
        .forEach(
            e -> {
              if (e.getName() != null && !e.getName().isBlank()) {
                read.put(e.getId(), e.getName().replaceAll("\\s+", " "));
              }
            });
    return read;
  }

  private ProcessDefinitionEntity definition(String id) {
    return (ProcessDefinitionEntity) repository.getProcessDefinition(id);
  }
}
