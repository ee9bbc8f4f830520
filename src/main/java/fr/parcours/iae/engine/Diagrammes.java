package fr.parcours.iae.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The diagrams of a case, as drawn in the version it runs on. */
@Component
public class Diagrammes {

  private final RepositoryService repository;
  private final HistoryService history;

  Diagrammes(RepositoryService repository, HistoryService history) {
    this.repository = repository;
    this.history = history;
  }

  /** The BPMN file of this definition. */
  public String xml(String processDefinitionId) {
    try (InputStream file = repository.getProcessModel(processDefinitionId)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every instance of the case, called ones included, oldest first. */
  public List<CheminParcouru> cheminDe(UUID dossierId) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(dossierId.toString())
        .orderByProcessInstanceStartTime()
        .asc()
        .list()
        .stream()
        .map(this::chemin)
        .toList();
  }

  private CheminParcouru chemin(HistoricProcessInstance instance) {
    List<HistoricActivityInstance> steps =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .orderPartiallyByOccurrence()
            .asc()
            .list();
    return new CheminParcouru(
        instance.getId(),
        instance.getProcessDefinitionKey(),
        Objects.requireNonNullElse(
            instance.getProcessDefinitionName(), instance.getProcessDefinitionKey()),
        instance.getProcessDefinitionId(),
        instance.getEndTime() != null,
        ids(steps, step -> step.getEndTime() != null && !step.isCanceled()),
        ids(steps, step -> step.getEndTime() == null),
        steps.stream()
            .filter(step -> step.getActivityName() != null)
            .filter(step -> !step.getActivityType().endsWith("Gateway"))
            .collect(
                Collectors.toMap(
                    HistoricActivityInstance::getActivityId,
                    HistoricActivityInstance::getActivityName,
                    (first, again) -> first)));
  }

  private static Set<String> ids(
      List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> which) {
    return steps.stream()
        .filter(which)
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
