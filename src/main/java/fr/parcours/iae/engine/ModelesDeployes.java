package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.garde.LecteurXml;
import fr.parcours.iae.shared.IntrouvableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * What one deployed version says: its files as they were given, and the steps drawn in them. Which
 * versions there are is for {@link VersionsDeployees}.
 */
@Component
public class ModelesDeployes {

  private static final Pattern DELAI = Pattern.compile("pour\\(execution,\\s*'([a-z0-9-]+)'\\)");

  private static final String FORM = ".form";

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

  /** The BPMN or DMN file of this version, read without entities or anything fetched. */
  public Document document(VersionDeployee version) {
    String name = resource(version);
    return LecteurXml.read(name, bytes(version.deploymentId(), name));
  }

  /** The same file as text. */
  public String xml(VersionDeployee version) {
    return text(version.deploymentId(), resource(version));
  }

  /** This version with every file it was deployed with, under the name of its deployment. */
  public ModeleLu lire(VersionDeployee version) {
    String id = version.deploymentId();
    Deployment deployment = repository.createDeploymentQuery().deploymentId(id).singleResult();
    if (deployment == null) {
      throw new IntrouvableException("Version absente.");
    }
    Map<String, byte[]> files = new TreeMap<>();
    repository.getDeploymentResourceNames(id).forEach(name -> files.put(name, bytes(id, name)));
    return new ModeleLu(version, Lot.of(deployment.getName(), files));
  }

  /** The forms deployed with this version, by id. */
  public Map<String, String> formulaires(VersionDeployee version) {
    return repository.getDeploymentResourceNames(version.deploymentId()).stream()
        .filter(name -> name.endsWith(FORM))
        .collect(
            Collectors.toMap(
                name -> name.substring(0, name.length() - FORM.length()),
                name -> text(version.deploymentId(), name),
                (one, other) -> one,
                TreeMap::new));
  }

  /** The human steps of this process definition. */
  public List<EtapeHumaine> etapes(String definitionId) {
    return repository
        .getBpmnModelInstance(definitionId)
        .getModelElementsByType(UserTask.class)
        .stream()
        .map(t -> new EtapeHumaine(t.getId(), t.getName(), delai(t.getCamundaDueDate())))
        .toList();
  }

  /** The name drawn on an element of this process definition. */
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

  private String resource(VersionDeployee version) {
    ResourceDefinition found =
        version.kind() == Kind.PROCESSUS
            ? repository
                .createProcessDefinitionQuery()
                .processDefinitionId(version.definitionId())
                .singleResult()
            : repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionId(version.definitionId())
                .singleResult();
    if (found == null) {
      throw new IntrouvableException("Version absente.");
    }
    return found.getResourceName();
  }

  private String text(String deployment, String name) {
    return new String(bytes(deployment, name), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String deployment, String name) {
    try (InputStream file = repository.getResourceAsStream(deployment, name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
