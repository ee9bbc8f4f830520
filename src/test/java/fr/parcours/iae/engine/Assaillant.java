package fr.parcours.iae.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;

/** Does all it can to make an attack run on an engine, whatever the engine answers. */
final class Assaillant {

  /** How this engine lets an instance start. */
  interface Depart {
    ProcessInstance start(Supplier<ProcessInstance> how);
  }

  private final ProcessEngine engine;
  private final Depart depart;

  Assaillant(ProcessEngine engine, Depart depart) {
    this.engine = engine;
    this.depart = depart;
  }

  /** Whether the canary sang. */
  boolean fires(Attaque attaque) {
    switch (attaque.genre()) {
      case REQUETE -> attempt(() -> query(attaque));
      case FILTRE -> attempt(() -> filter(attaque));
      default -> attempt(() -> model(attaque));
    }
    return Canari.heard(attaque.id());
  }

  private void query(Attaque attaque) {
    TaskQuery or = engine.getTaskService().createTaskQuery().or();
    set(or, attaque);
    or.endOr().list();
  }

  private void filter(Attaque attaque) {
    TaskQuery query = engine.getTaskService().createTaskQuery();
    set(query, attaque);
    Filter filter = engine.getFilterService().newTaskFilter(attaque.id());
    filter.setQuery(query);
    engine.getFilterService().saveFilter(filter);
    engine.getFilterService().list(filter.getId());
  }

  private static void set(TaskQuery query, Attaque attaque) {
    TaskQueryFields.set(
        query, attaque.entree().substring(attaque.entree().indexOf('.') + 1), attaque.texte());
  }

  private void model(Attaque attaque) {
    boolean dmn = attaque.genre() == Attaque.Genre.DMN;
    Deployment deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addString(attaque.id() + (dmn ? ".dmn" : ".bpmn"), attaque.texte())
            .deploy();
    try {
      if (dmn) {
        attempt(() -> evaluate(attaque));
      } else {
        attempt(() -> run(attaque));
      }
    } finally {
      attempt(() -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }
  }

  private void evaluate(Attaque attaque) {
    engine
        .getDecisionService()
        .evaluateDecisionByKey("p" + attaque.id())
        .variables(Variables.createVariables().putValue("a", "a"))
        .evaluate();
  }

  private void run(Attaque attaque) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("p" + attaque.id())
            .singleResult()
            .getId();
    attempt(
        () ->
            depart.start(
                () ->
                    engine
                        .getRuntimeService()
                        .startProcessInstanceById(
                            definition, "00000000-0000-7000-8000-000000000000")));
    engine.getTaskService().createTaskQuery().processDefinitionId(definition).list()
        .forEach(this::handle);
    engine.getManagementService().createJobQuery().processDefinitionId(definition).list()
        .forEach(job -> attempt(() -> engine.getManagementService().executeJob(job.getId())));
  }

  private void handle(Task task) {
    attempt(() -> engine.getFormService().getTaskFormData(task.getId()));
    attempt(() -> engine.getFormService().getDeployedTaskForm(task.getId()));
    attempt(() -> engine.getTaskService().setPriority(task.getId(), 7));
    attempt(() -> engine.getTaskService().complete(task.getId()));
  }

  private static void attempt(Runnable attack) {
    try {
      attack.run();
    } catch (RuntimeException | LinkageError refused) {
      assert refused != null;
    }
  }
}
