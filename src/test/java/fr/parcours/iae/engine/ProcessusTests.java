package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.engine.garde.VariableRefuseeException;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.Uuids;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class ProcessusTests {

  @Autowired Deployeur deployeur;
  @Autowired Processus processus;
  @Autowired Formulaires formulaires;
  @Autowired Diagrammes diagrammes;
  @Autowired Temoins temoins;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired PlatformTransactionManager transactions;

  private final UUID dossier = Uuids.v7();
  private String essai = "";

  @BeforeEach
  void deploy() {
    essai = deployeur.deploy(Modeles.lotEssai("Votre réponse")).get(0).definitionId();
  }

  @Test
  void a_start_gives_the_instance_its_case_and_its_departement() {
    String id = processus.start(essai, dossier, "62", Map.of());

    var instance = runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    assertThat(instance.getBusinessKey()).isEqualTo(dossier.toString());
    assertThat(instance.getTenantId()).isEqualTo("62");
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
  }

  @Test
  void a_start_without_a_departement_is_refused() {
    assertThatThrownBy(() -> runtime.startProcessInstanceById(essai, dossier.toString()))
        .hasStackTraceContaining("démarre toujours dans un département");
    assertThatThrownBy(() -> processus.start(essai, dossier, "Pas-de-Calais", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(instances()).isZero();
  }

  @Test
  void a_called_process_keeps_the_departement_and_the_case_of_its_caller() {
    String appelant =
        deployeur
            .deploy(Modeles.lot("appelant", Map.of("appelant.bpmn", Modeles.appelant())))
            .get(0)
            .definitionId();
    processus.start(appelant, dossier, "93", Map.of());

    assertThat(
            runtime
                .createProcessInstanceQuery()
                .tenantIdIn("93")
                .processInstanceBusinessKey(dossier.toString())
                .count())
        .isEqualTo(2);
    assertThat(diagrammes.cheminDe(dossier))
        .extracting(CheminParcouru::processKey, CheminParcouru::enCours)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("appelant", java.util.Set.of("Call")),
            org.assertj.core.groups.Tuple.tuple("essai", java.util.Set.of("UserTask_Review")));
  }

  @Test
  void the_observer_hears_of_a_task_inside_the_transaction() {
    processus.start(essai, dossier, "62", Map.of());

    TacheCreee tache = temoins.creees.get(temoins.creees.size() - 1);
    assertThat(tache.dossierId()).isEqualTo(dossier);
    assertThat(tache.processKey()).isEqualTo("essai");
    assertThat(tache.stepId()).isEqualTo("UserTask_Review");
    assertThat(tache.nom()).isEqualTo("Étudier");
    assertThat(tache.tenant()).isEqualTo("62");
    assertThat(tache.acteur()).isEqualTo("siae");
    assertThat(tache.echeance()).isEqualTo(LocalDateTime.of(2027, 1, 15, 9, 0));
    assertThat(formulaires.formRefOfTask(tache.taskId())).isEqualTo("revue");
    assertThat(formulaires.json(tache.processDefinitionId(), "revue")).contains("Votre réponse");

    processus.complete(tache.taskId(), Map.of("accepted", true));
    assertThat(temoins.faites).contains(tache.taskId());
    assertThat(instances()).isZero();
  }

  @Test
  void a_task_done_by_somebody_else_is_a_conflict() {
    processus.start(essai, dossier, "62", Map.of());
    String task = taskId();
    processus.complete(task, Map.of());

    assertThatThrownBy(() -> processus.complete(task, Map.of()))
        .isInstanceOf(ConflitException.class);
  }

  @Test
  void two_who_complete_at_once_make_one_winner_and_one_conflict() {
    processus.start(essai, dossier, "62", Map.of());
    String task = taskId();
    var first = new TransactionTemplate(transactions);

    assertThatThrownBy(
            () ->
                first.executeWithoutResult(
                    status -> {
                      tasks.createTaskQuery().taskId(task).singleResult();
                      Thread other = new Thread(() -> processus.complete(task, Map.of()));
                      other.start();
                      join(other);
                      processus.complete(task, Map.of());
                    }))
        .isInstanceOf(ConflitException.class);
    assertThat(instances()).isZero();
  }

  @Test
  void an_undeclared_variable_or_a_value_that_is_not_a_code_is_refused() {
    assertThatThrownBy(() -> processus.start(essai, dossier, "62", Map.of("nir", "1")))
        .isInstanceOf(VariableRefuseeException.class);
    assertThatThrownBy(() -> processus.start(essai, dossier, "62", Map.of("code", "Anne Dupont")))
        .isInstanceOf(VariableRefuseeException.class);
    assertThatThrownBy(
            () -> processus.start(essai, dossier, "62", Map.of("code", new byte[] {1, 2})))
        .isInstanceOf(VariableRefuseeException.class);
    assertThat(instances()).isZero();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.toString())
                .count())
        .isZero();
  }

  @Test
  void a_process_declares_at_most_eight_variables() {
    assertThatThrownBy(
            () ->
                new VariablesDeclarees(
                    "trop", java.util.Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_message_ends_the_case_and_a_second_one_finds_nobody() {
    processus.start(essai, dossier, "62", Map.of());

    assertThat(processus.correlate("candidature.closed", dossier)).isTrue();
    assertThat(instances()).isZero();
    assertThat(processus.correlate("candidature.closed", dossier)).isFalse();
  }

  @Test
  void a_timer_moves_with_the_date_it_waits_for_and_its_delegate_runs() {
    String id = processus.start(essai, dossier, "62", Map.of());

    assertThat(processus.setDueDate(dossier, "Timer_Reminder", LocalDateTime.of(2027, 3, 1, 8, 0)))
        .isEqualTo(1);
    var timer = management.createJobQuery().processInstanceId(id).singleResult();
    assertThat(timer.getDuedate()).isEqualTo("2027-03-01T08:00:00");
    management.executeJob(timer.getId());
    assertThat(runtime.getVariable(id, "accepted")).isEqualTo(true);
  }

  @Test
  void ending_a_case_tells_the_observer_and_keeps_its_path() {
    processus.start(essai, dossier, "62", Map.of());
    String task = taskId();

    assertThat(processus.terminate(dossier, "embauche ailleurs")).isEqualTo(1);
    assertThat(temoins.supprimees).contains(task);
    CheminParcouru chemin = diagrammes.cheminDe(dossier).get(0);
    assertThat(chemin.termine()).isTrue();
    assertThat(chemin.faites()).containsExactly("Start");
    assertThat(diagrammes.xml(chemin.processDefinitionId())).contains("UserTask_Review");
  }

  @Test
  void history_keeps_the_current_value_and_no_details() {
    String id = processus.start(essai, dossier, "62", Map.of("code", "A"));
    runtime.setVariable(id, "code", "B");

    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getValue())
        .isEqualTo("B");
    assertThat(history.createHistoricDetailQuery().processInstanceId(id).count()).isZero();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getRemovalTime())
        .isNotNull();
  }

  private long instances() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .count();
  }

  private String taskId() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(dossier.toString())
        .singleResult()
        .getId();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
