package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What the real job executor does with a step that always fails. */
@EngineTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
class JobRetriesTests {

  /** The delegate writes a variable that this process does not declare: refused, every time. */
  private static final String ECHEC =
      Modeles.bpmn(
          "echec",
          """
          <startEvent id="Start"/><sequenceFlow id="f1" sourceRef="Start" targetRef="Timer_Wait"/>
          <intermediateCatchEvent id="Timer_Wait">
            <timerEventDefinition><timeDate>${echeances.relance(execution,1)}</timeDate>
            </timerEventDefinition>
          </intermediateCatchEvent>
          <sequenceFlow id="f2" sourceRef="Timer_Wait" targetRef="Service_Fail"/>
          <serviceTask id="Service_Fail" camunda:delegateExpression="${delegue}"/>
          <sequenceFlow id="f3" sourceRef="Service_Fail" targetRef="End"/><endEvent id="End"/>
          """);

  @Autowired Deployeur deployeur;
  @Autowired Processus processus;
  @Autowired ProcessEngine engine;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired HorlogeMoteur horloge;

  /** It looks for jobs when the test says so: its own start would race with the preparation. */
  @BeforeEach
  void idle() {
    executor().shutdown();
  }

  @AfterEach
  void stop() {
    executor().shutdown();
    horloge.reset();
  }

  @Test
  void a_step_that_fails_is_tried_again_further_and_further_apart_then_is_an_incident() {
    assertThat(executor().getLockTimeInMillis()).isEqualTo(60_000);
    String definition =
        deployeur.deploy(Modeles.lot("echec", Map.of("echec.bpmn", ECHEC))).get(0).definitionId();
    String instance = processus.start(definition, UUID.randomUUID(), "62", Map.of());
    management.setJobDuedate(job(instance).getId(), ClockUtil.now());

    List<Long> minutes = new ArrayList<>();
    for (int left = 5; left > 0; left--) {
      runUntilRetries(instance, left);
      Date due = job(instance).getDuedate();
      minutes.add(Math.round((due.getTime() - ClockUtil.now().getTime()) / 60_000.0));
      ClockUtil.offset(due.getTime() + 1_000 - System.currentTimeMillis());
    }
    runUntilRetries(instance, 0);

    assertThat(minutes).containsExactly(1L, 5L, 15L, 60L, 240L);
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).list())
        .extracting(Incident::getIncidentType, Incident::getActivityId)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("failedJob", "Timer_Wait"));
    runtime.deleteProcessInstance(instance, "fin de l’essai");
  }

  /** A fresh start of the executor looks for jobs at once. */
  private void runUntilRetries(String instance, int left) {
    executor().start();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> job(instance).getRetries(), retries -> retries == left);
    executor().shutdown();
  }

  private Job job(String instance) {
    return management.createJobQuery().processInstanceId(instance).singleResult();
  }

  private JobExecutor executor() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }
}
