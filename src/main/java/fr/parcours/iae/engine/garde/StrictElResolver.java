package fr.parcours.iae.engine.garde;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Resolves variables, the execution's two ids and allowed beans; refuses everything else. */
final class StrictElResolver extends ELResolver {

  private final BeansAutorises beans;

  StrictElResolver(BeansAutorises beans) {
    this.beans = beans;
  }

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    context.setPropertyResolved(true);
    String name = String.valueOf(property);
    return base == null ? root(context, name) : ofExecution(base, name);
  }

  private @Nullable Object root(ELContext context, String name) {
    Object bean = beans.find(name);
    if (bean != null) {
      return bean;
    }
    VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
    if ("execution".equals(name)) {
      return scope instanceof TaskEntity task ? task.getExecution() : scope;
    }
    if (scope != null && scope.hasVariable(name)) {
      return simple(scope.getVariable(name));
    }
    throw refused();
  }

  private static @Nullable Object simple(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    throw refused();
  }

  private static @Nullable Object ofExecution(Object base, String name) {
    if (base instanceof DelegateExecution execution) {
      if ("processBusinessKey".equals(name)) {
        return execution.getProcessBusinessKey();
      }
      if ("tenantId".equals(name)) {
        return execution.getTenantId();
      }
    }
    throw refused();
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      Object base,
      Object method,
      Class<?> @Nullable [] types,
      @Nullable Object @Nullable [] arguments) {
    context.setPropertyResolved(true);
    if (base == null || !beans.isCallable(base)) {
      throw refused();
    }
    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
    Method found = method(base, String.valueOf(method), given);
    try {
      return found.invoke(base, converted(found, given));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw refused();
    }
  }

  private static Method method(Object base, String name, @Nullable Object[] given) {
    return Arrays.stream(base.getClass().getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == given.length)
        .filter(m -> m.getDeclaringClass() != Object.class && !m.isBridge())
        .findFirst()
        .map(StrictElResolver::accessible)
        .orElseThrow(StrictElResolver::refused);
  }

  private static Method accessible(Method method) {
    method.trySetAccessible();
    return method;
  }

  private static @Nullable Object[] converted(Method method, @Nullable Object[] given) {
    @Nullable Object[] result = given.clone();
    for (int i = 0; i < result.length; i++) {
      Class<?> wanted = method.getParameterTypes()[i];
      if (result[i] instanceof Number n && (wanted == int.class || wanted == Integer.class)) {
        result[i] = n.intValue();
      }
    }
    return result;
  }

  @Override
  public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
    throw refused();
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
    throw refused();
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }

  private static ExpressionRefuseeException refused() {
    return new ExpressionRefuseeException("Expression refusée : accès non autorisé.");
  }
}
