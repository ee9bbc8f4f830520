package fr.parcours.iae.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a process as the engine holds them, and the human steps drawn in one. */
@Component
public class ModelesDeployes {

  private static final Pattern DELAI = Pattern.compile("pour\\(execution,\\s*'([a-z0-9-]+)'\\)");

  /**
   * One version of a process.
   *
   * @param versionTag what the people who wrote it call it
   */
  public record Modele(
      String cle, String nom, String definitionId, int version, @Nullable String versionTag) {}

  /**
   * A human step.
   *
   * @param delai key of the delay its due date is counted with, without the prefix {@code
   *     echeance.}; none when its due date comes from the case
   */
  public record EtapeHumaine(String id, String nom, @Nullable String delai) {}

  private final RepositoryService repository;

  ModelesDeployes(RepositoryService repository) {
    this.repository = repository;
  }

  /** Every version of a process, the newest first. */
  public List<Modele> versions(String cle) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(cle)
        .orderByProcessDefinitionVersion()
        .desc()
        .list()
        .stream()
        .map(
            d ->
                new Modele(
                    d.getKey(),
                    d.getName() == null ? d.getKey() : d.getName(),
                    d.getId(),
                    d.getVersion(),
                    d.getVersionTag()))
        .toList();
  }

  /** The human steps of this definition. */
  public List<EtapeHumaine> etapes(String definitionId) {
    return repository
        .getBpmnModelInstance(definitionId)
        .getModelElementsByType(UserTask.class)
        .stream()
        .map(t -> new EtapeHumaine(t.getId(), t.getName(), delai(t.getCamundaDueDate())))
        .toList();
  }

  /** The name drawn on an element of this definition. */
  public Optional<String> nom(String definitionId, String elementId) {
    return repository.getBpmnModelInstance(definitionId).getModelElementById(elementId)
            instanceof FlowElement element
        ? Optional.ofNullable(element.getName())
        : Optional.empty();
  }

  private static @Nullable String delai(@Nullable String dueDate) {
    Matcher found = DELAI.matcher(dueDate == null ? "" : dueDate);
    return found.find() ? found.group(1) : null;
  }
}
