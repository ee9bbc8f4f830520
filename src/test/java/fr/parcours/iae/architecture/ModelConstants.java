package fr.parcours.iae.architecture;

import static fr.parcours.iae.controle.regles.FichierModele.id;

import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesExecution;
import fr.parcours.iae.controle.regles.VariablesLues;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * A process's {@code XxxModel} against its BPMN, both ways. {@code KEY} is the process; the nested
 * {@code Tasks}, {@code Events}, {@code Delegates}, {@code Messages}, {@code Topics}, {@code
 * Errors} and {@code Vars} hold one string constant per name.
 */
final class ModelConstants {

  private static final int MOST_VARIABLES = 8;

  private static final String[] TASKS = {
    "userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess"
  };
  private static final String[] EVENTS = {
    "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent"
  };

  private ModelConstants() {}

  static List<String> matchTheModel(Class<?> constants, FichierModele model) {
    List<String> violations = new ArrayList<>();
    if (!Set.of(model.nom()).equals(keyOf(constants))) {
      violations.add(constants.getSimpleName() + ".KEY is not " + model.nom());
    }
    Map<String, Set<String>> drawn =
        Map.of(
            "Tasks", ids(model.bpmn(TASKS)),
            "Events", ids(model.bpmn(EVENTS)),
            "Delegates", ReglesExecution.beans(model),
            "Messages", names(model.bpmn("message")),
            "Topics", ReglesExecution.topics(model),
            "Errors", errorCodes(model));
    drawn.forEach(
        (kind, inModel) -> compare(constants, kind, inModel, nested(constants, kind), violations));
    Set<String> declared = nested(constants, "Vars");
    minus(variables(model), declared)
        .forEach(name -> violations.add(model.nom() + " uses undeclared variable " + name));
    if (declared.size() > MOST_VARIABLES) {
      violations.add(model.nom() + " carries more than " + MOST_VARIABLES + " variables");
    }
    return violations;
  }

  /** A declared variable that no model reads is data looking for a table. */
  static List<String> variablesAreRead(Class<?> constants, List<FichierModele> models) {
    Set<String> read = new TreeSet<>();
    models.forEach(model -> read.addAll(variables(model)));
    return minus(nested(constants, "Vars"), read).stream()
        .map(name -> constants.getSimpleName() + " declares " + name + ", read by no model")
        .toList();
  }

  static Optional<String> key(Class<?> constants) {
    return keyOf(constants).stream().findFirst();
  }

  private static Set<String> keyOf(Class<?> constants) {
    return Arrays.stream(constants.getDeclaredFields())
        .filter(field -> field.getName().equals("KEY"))
        .map(ModelConstants::value)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  static Set<String> nested(Class<?> constants, String kind) {
    Set<String> values = new TreeSet<>();
    for (Class<?> nested : constants.getDeclaredClasses()) {
      if (nested.getSimpleName().equals(kind)) {
        for (Field field : nested.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
            values.add(value(field));
          }
        }
      }
    }
    return values;
  }

  private static void compare(
      Class<?> constants,
      String kind,
      Set<String> drawn,
      Set<String> declared,
      List<String> violations) {
    String where = constants.getSimpleName() + "." + kind;
    minus(drawn, declared).forEach(name -> violations.add(where + " misses " + name));
    minus(declared, drawn).forEach(name -> violations.add(where + " invents " + name));
  }

  private static Set<String> variables(FichierModele model) {
    return VariablesLues.of(model).keySet();
  }

  private static Set<String> ids(List<Element> elements) {
    Set<String> ids = new TreeSet<>();
    elements.forEach(element -> ids.add(id(element)));
    return ids;
  }

  private static Set<String> names(List<Element> elements) {
    Set<String> names = new TreeSet<>();
    elements.forEach(element -> names.add(element.getAttribute("name")));
    return names;
  }

  private static Set<String> errorCodes(FichierModele model) {
    Set<String> codes = new TreeSet<>();
    model.bpmn("error").forEach(error -> codes.add(error.getAttribute("errorCode")));
    return codes;
  }

  private static Set<String> minus(Set<String> left, Set<String> right) {
    Set<String> rest = new TreeSet<>(left);
    rest.removeAll(right);
    return rest;
  }

  private static String value(Field field) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
