package fr.parcours.iae.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Sings when an attack makes the engine run Java it was not given. */
public class Canari implements JavaDelegate, ExecutionListener, TaskListener {

  private static final Set<String> CRIES = ConcurrentHashMap.newKeySet();

  /** Injected by the attacks that name this class in a model. */
  public Expression id;

  public String crie(String attaque) {
    CRIES.add(attaque);
    return "1";
  }

  static boolean heard(String attaque) {
    return CRIES.remove(attaque);
  }

  @Override
  public void execute(DelegateExecution execution) {
    crie((String) id.getValue(execution));
  }

  @Override
  public void notify(DelegateExecution execution) {
    crie((String) id.getValue(execution));
  }

  @Override
  public void notify(DelegateTask task) {
    crie((String) id.getValue(task));
  }
}
