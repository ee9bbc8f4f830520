package fr.parcours.iae.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/** The fields of a task query that take an expression, as the engine's own interface has them. */
final class TaskQueryFields {

  static final List<String> ALL =
      Arrays.stream(TaskQuery.class.getMethods())
          .filter(m -> m.getName().endsWith("Expression") && m.getParameterCount() == 1)
          .map(Method::getName)
          .sorted()
          .toList();

  private TaskQueryFields() {}

  static void set(TaskQuery query, String field, String expression) {
    try {
      TaskQuery.class.getMethod(field, String.class).invoke(query, expression);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
