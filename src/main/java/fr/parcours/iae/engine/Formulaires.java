package fr.parcours.iae.engine;

import fr.parcours.iae.shared.IntrouvableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The forms as deployed with a process: a case keeps the form of its own version. A deployment
 * never changes, so what was read once is kept.
 */
@Component
public class Formulaires {

  private final RepositoryService repository;
  private final TaskService tasks;
  private final Map<Cle, String> textes = new ConcurrentHashMap<>();
  private final Map<Cle, String> noms = new ConcurrentHashMap<>();

  /** A form, or a user task, of one definition. */
  private record Cle(String processDefinitionId, String nom) {}

  Formulaires(RepositoryService repository, TaskService tasks) {
    this.repository = repository;
    this.tasks = tasks;
  }

  /** The {@code .form} file of the same deployment as this definition. */
  public String json(String processDefinitionId, String formId) {
    return textes.computeIfAbsent(
        new Cle(processDefinitionId, formId), cle -> read(cle.processDefinitionId(), cle.nom()));
  }

  private String read(String processDefinitionId, String formId) {
    String deployment = definition(processDefinitionId).getDeploymentId();
    if (!repository.getDeploymentResourceNames(deployment).contains(formId + ".form")) {
      throw new IntrouvableException("Formulaire absent de cette version.");
    }
    try (InputStream file = repository.getResourceAsStream(deployment, formId + ".form")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form a user task of this definition names, if it names one. */
  public @Nullable String formRef(String processDefinitionId, String userTaskId) {
    Cle cle = new Cle(processDefinitionId, userTaskId);
    String known = noms.get(cle);
    if (known != null) {
      return known;
    }
    String read = readRef(processDefinitionId, userTaskId);
    if (read != null) {
      noms.put(cle, read);
    }
    return read;
  }

  private @Nullable String readRef(String processDefinitionId, String userTaskId) {
    var task =
        ((ProcessDefinitionEntity) definition(processDefinitionId))
            .getTaskDefinitions()
            .get(userTaskId);
    Expression form = task == null ? null : task.getCamundaFormDefinitionKey();
    return form == null ? null : form.getExpressionText();
  }

  /** The form of a task that waits, if it has one. */
  public @Nullable String formRefOfTask(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return task == null
        ? null
        : formRef(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
  }

  private ProcessDefinition definition(String id) {
    return repository.getProcessDefinition(id);
  }
}
