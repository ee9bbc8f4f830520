package fr.parcours.iae.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesExecution;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The beans a model may name, read from the classes: no context is started for a name. */
final class ModelBeans {

  private static final List<Class<?>> KINDS =
      List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

  private ModelBeans() {}

  static Set<String> declared(JavaClasses classes) {
    return classes.stream()
        .filter(javaClass -> javaClass.getPackageName().endsWith(".camunda"))
        .filter(javaClass -> KINDS.stream().anyMatch(javaClass::isAssignableTo))
        .filter(javaClass -> javaClass.isAnnotatedWith(Component.class))
        .map(ModelBeans::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> existAndServe(Collection<FichierModele> models, Set<String> declared) {
    Set<String> named = new TreeSet<>();
    models.forEach(model -> named.addAll(ReglesExecution.beans(model)));
    Set<String> missing = new TreeSet<>(named);
    missing.removeAll(declared);
    Set<String> orphans = new TreeSet<>(declared);
    orphans.removeAll(named);
    List<String> violations =
        missing.stream().map(bean -> "no bean for ${" + bean + "}").collect(Collectors.toList());
    orphans.forEach(bean -> violations.add("bean " + bean + " is named by no model"));
    return violations;
  }

  private static String name(JavaClass javaClass) {
    String given = javaClass.getAnnotationOfType(Component.class).value();
    String simple = javaClass.getSimpleName();
    return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
  }
}
