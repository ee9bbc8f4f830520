package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.engine.TacheCreee;
import fr.parcours.iae.engine.TacheObserver;
import fr.parcours.iae.shared.ClockConfiguration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Puts on every user task the listeners that keep the observers' own table in step. */
public final class TaskListeners extends AbstractBpmnParseListener {

  private final Supplier<Stream<TacheObserver>> observers;

  public TaskListeners(Supplier<Stream<TacheObserver>> observers) {
    this.observers = observers;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Map<String, String> properties = ExtensionProperties.of(element);
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    on(task, TaskListener.EVENTNAME_CREATE, t -> created(t, properties));
    on(task, TaskListener.EVENTNAME_COMPLETE, t -> tell(o -> o.completed(t.getId())));
    on(task, TaskListener.EVENTNAME_DELETE, t -> tell(o -> o.deleted(t.getId())));
  }

  private static void on(TaskDefinition task, String event, Consumer<DelegateTask> then) {
    TaskListener listener = then::accept;
    task.addBuiltInTaskListener(event, listener);
  }

  private void created(DelegateTask task, Map<String, String> properties) {
    TacheCreee creee =
        new TacheCreee(
            task.getId(),
            dossierOf(task),
            ((TaskEntity) task).getProcessDefinition().getKey(),
            task.getTaskDefinitionKey(),
            task.getName(),
            task.getTenantId(),
            paris(task.getDueDate()),
            properties.get("acteur"),
            task.getProcessInstanceId(),
            task.getProcessDefinitionId());
    tell(o -> o.created(creee));
  }

  private static UUID dossierOf(DelegateTask task) {
    String key = task.getExecution().getProcessBusinessKey();
    if (key == null) {
      throw new IllegalStateException("Un processus porte toujours l’identifiant de son dossier.");
    }
    return UUID.fromString(key);
  }

  private static @Nullable LocalDateTime paris(@Nullable Date date) {
    return date == null
        ? null
        : LocalDateTime.ofInstant(date.toInstant(), ClockConfiguration.PARIS);
  }

  private void tell(Consumer<TacheObserver> what) {
    observers.get().forEach(what);
  }
}
