package fr.parcours.iae.engine.garde;

import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans a model may name: two resolvers, and the delegates of packages ending in .camunda. */
final class BeansAutorises {

  private static final String OURS = "fr.parcours.iae.";
  private static final Set<String> RESOLVERS = Set.of("versions", "echeances");

  private final ListableBeanFactory factory;

  BeansAutorises(ListableBeanFactory factory) {
    this.factory = factory;
  }

  @Nullable Object find(String name) {
    if (!factory.containsBean(name)) {
      return null;
    }
    Object bean = factory.getBean(name);
    return isResolver(name, bean) || isDelegate(bean) ? bean : null;
  }

  /** Only the two resolvers may have a method called by an expression. */
  boolean isCallable(Object bean) {
    return RESOLVERS.stream()
        .anyMatch(name -> factory.containsBean(name) && factory.getBean(name) == bean);
  }

  private static boolean isResolver(String name, Object bean) {
    return RESOLVERS.contains(name) && packageOf(bean).startsWith(OURS);
  }

  private static boolean isDelegate(Object bean) {
    String home = packageOf(bean);
    return home.startsWith(OURS)
        && home.endsWith(".camunda")
        && (bean instanceof JavaDelegate
            || bean instanceof ExecutionListener
            || bean instanceof TaskListener);
  }

  private static String packageOf(Object bean) {
    return AopUtils.getTargetClass(bean).getPackageName();
  }
}
