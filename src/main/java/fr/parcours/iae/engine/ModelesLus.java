package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.garde.LecteurXml;
import fr.parcours.iae.shared.IntrouvableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/** The deployed versions of each key, and the files of one version as they were given. */
@Component
public class ModelesLus {

  private static final String FORM = ".form";

  private final RepositoryService repository;

  ModelesLus(RepositoryService repository) {
    this.repository = repository;
  }

  /** The newest version of every key, by name. */
  public List<VersionModele> dernieres(Kind nature) {
    List<? extends ResourceDefinition> found =
        nature == Kind.PROCESSUS
            ? repository.createProcessDefinitionQuery().withoutTenantId().latestVersion().list()
            : repository.createDecisionDefinitionQuery().withoutTenantId().latestVersion().list();
    return found.stream()
        .map(d -> version(nature, d))
        .sorted(
            Comparator.comparing(VersionModele::nom, Collator.getInstance(Locale.FRENCH)::compare)
                .thenComparing(VersionModele::cle))
        .toList();
  }

  /** Every version of a key, newest first; none when nothing bears this key. */
  public List<VersionModele> versions(Kind nature, String cle) {
    List<? extends ResourceDefinition> found =
        nature == Kind.PROCESSUS
            ? repository
                .createProcessDefinitionQuery()
                .withoutTenantId()
                .processDefinitionKey(cle)
                .list()
            : repository
                .createDecisionDefinitionQuery()
                .withoutTenantId()
                .decisionDefinitionKey(cle)
                .list();
    return found.stream()
        .map(d -> version(nature, d))
        .sorted(Comparator.comparingInt(VersionModele::version).reversed())
        .toList();
  }

  /** The BPMN or DMN file of this version, read without entities or anything fetched. */
  public Document document(VersionModele version) {
    ResourceDefinition definition = definition(version);
    String name = definition.getResourceName();
    return LecteurXml.read(name, bytes(definition.getDeploymentId(), name));
  }

  /** The same file as text. */
  public String xml(VersionModele version) {
    ResourceDefinition definition = definition(version);
    return text(definition.getDeploymentId(), definition.getResourceName());
  }

  /** This version with every file it was deployed with, under the name of its deployment. */
  public ModeleLu lire(VersionModele version) {
    String id = definition(version).getDeploymentId();
    Deployment deployment = repository.createDeploymentQuery().deploymentId(id).singleResult();
    Map<String, byte[]> files = new TreeMap<>();
    repository.getDeploymentResourceNames(id).forEach(name -> files.put(name, bytes(id, name)));
    return new ModeleLu(version, Lot.of(deployment.getName(), files));
  }

  /** The forms deployed with this version, by id. */
  public Map<String, String> formulaires(VersionModele version) {
    String deployment = definition(version).getDeploymentId();
    return repository.getDeploymentResourceNames(deployment).stream()
        .filter(name -> name.endsWith(FORM))
        .collect(
            Collectors.toMap(
                name -> name.substring(0, name.length() - FORM.length()),
                name -> text(deployment, name),
                (one, other) -> one,
                TreeMap::new));
  }

  private ResourceDefinition definition(VersionModele version) {
    ResourceDefinition found =
        version.nature() == Kind.PROCESSUS
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
    return found;
  }

  private VersionModele version(Kind nature, ResourceDefinition d) {
    Deployment deployment =
        repository.createDeploymentQuery().deploymentId(d.getDeploymentId()).singleResult();
    return new VersionModele(
        nature,
        d.getKey(),
        Objects.requireNonNullElse(d.getName(), d.getKey()),
        d.getId(),
        d.getVersion(),
        editionOf(d),
        deployment == null ? "" : Objects.requireNonNullElse(deployment.getSource(), ""),
        deployment == null ? Instant.EPOCH : deployment.getDeploymentTime().toInstant());
  }

  private static @Nullable String editionOf(ResourceDefinition d) {
    if (d instanceof ProcessDefinition process) {
      return process.getVersionTag();
    }
    return d instanceof DecisionDefinition decision ? decision.getVersionTag() : null;
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
