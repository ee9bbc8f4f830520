package fr.parcours.iae.architecture;

import static fr.parcours.iae.controle.regles.FichierModele.camunda;

import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesDecision;
import fr.parcours.iae.controle.regles.ReglesExecution;
import fr.parcours.iae.controle.regles.ReglesFormulaire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The tables people read against the files they describe. */
final class ReadmeRules {

  private ReadmeRules() {}

  static List<String> processes(String markdown, Collection<FichierModele> models) {
    MarkdownTable table =
        MarkdownTable.withColumns(markdown, "Key", "Messages", "Topics", "Forms", "Decisions");
    Map<String, List<String>> rows = byFirstCode(table);
    List<String> violations = sameKeys(rows.keySet(), names(models));
    for (FichierModele model : models) {
      List<String> row = rows.get(model.nom());
      if (row != null) {
        compare(violations, model.nom(), table.cell(row, "Messages"), messages(model));
        compare(violations, model.nom(), table.cell(row, "Topics"), ReglesExecution.topics(model));
        compare(violations, model.nom(), table.cell(row, "Forms"), forms(model));
        compare(violations, model.nom(), table.cell(row, "Decisions"), answersOfOthers(model));
      }
    }
    return violations;
  }

  static List<String> decisions(String markdown, Collection<FichierModele> models) {
    MarkdownTable table = MarkdownTable.withColumns(markdown, "Key", "Inputs", "Outputs");
    Set<String> decisions = new TreeSet<>();
    models.forEach(model -> decisions.addAll(ReglesDecision.decisions(model)));
    return sameKeys(byFirstCode(table).keySet(), decisions);
  }

  static List<String> forms(String markdown, Map<String, String> jsonByPath) {
    MarkdownTable table = MarkdownTable.withColumns(markdown, "Form", "Fields");
    Map<String, List<String>> rows = byFirstCode(table);
    List<String> violations = sameKeys(rows.keySet(), jsonByPath.keySet());
    jsonByPath.forEach(
        (path, json) -> {
          if (rows.containsKey(path)) {
            compare(
                violations,
                path,
                table.cell(rows.get(path), "Fields"),
                ReglesFormulaire.keys(json));
          }
        });
    return violations;
  }

  static List<String> workers(
      String markdown, Set<String> modules, Collection<FichierModele> processes) {
    MarkdownTable table = MarkdownTable.withColumns(markdown, "Module", "Topics");
    List<String> violations = sameKeys(byFirstCode(table).keySet(), modules);
    Set<String> told = new TreeSet<>();
    table.rows().forEach(row -> told.addAll(MarkdownTable.codes(table.cell(row, "Topics"))));
    Set<String> topics = new TreeSet<>();
    processes.forEach(model -> topics.addAll(ReglesExecution.topics(model)));
    violations.addAll(sameKeys(told, topics));
    return violations;
  }

  static List<String> beans(String markdown, Collection<FichierModele> processes) {
    MarkdownTable table = MarkdownTable.withColumns(markdown, "Bean", "Process");
    Map<String, Set<String>> users = new TreeMap<>();
    for (FichierModele model : processes) {
      for (String bean : ReglesExecution.beans(model)) {
        users.computeIfAbsent(bean, key -> new TreeSet<>()).add(model.nom());
      }
    }
    Map<String, List<String>> rows = byFirstCode(table);
    List<String> violations = sameKeys(rows.keySet(), users.keySet());
    users.forEach(
        (bean, processesOfBean) -> {
          if (rows.containsKey(bean)) {
            compare(violations, bean, table.cell(rows.get(bean), "Process"), processesOfBean);
          }
        });
    return violations;
  }

  private static Set<String> messages(FichierModele model) {
    Set<String> names = new TreeSet<>();
    model.bpmn("message").forEach(message -> names.add(message.getAttribute("name")));
    return names;
  }

  private static Set<String> forms(FichierModele model) {
    Set<String> forms = new TreeSet<>();
    model.bpmn("userTask").forEach(task -> forms.add(camunda(task, "formRef")));
    return forms;
  }

  private static Set<String> answersOfOthers(FichierModele model) {
    Set<String> keys = new TreeSet<>();
    for (Element task : model.bpmn("businessRuleTask")) {
      keys.add(camunda(task, "decisionRef"));
    }
    model.bpmn("callActivity").forEach(call -> keys.add(call.getAttribute("calledElement")));
    return keys;
  }

  private static Map<String, List<String>> byFirstCode(MarkdownTable table) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (List<String> row : table.rows()) {
      MarkdownTable.codes(row.get(0)).forEach(code -> rows.put(code, row));
    }
    return rows;
  }

  private static Set<String> names(Collection<FichierModele> models) {
    Set<String> names = new TreeSet<>();
    models.forEach(model -> names.add(model.nom()));
    return names;
  }

  private static List<String> sameKeys(Set<String> told, Set<String> real) {
    List<String> violations = new ArrayList<>();
    real.stream()
        .filter(key -> !told.contains(key))
        .forEach(k -> violations.add(k + " has no row"));
    told.stream()
        .filter(key -> !real.contains(key))
        .forEach(k -> violations.add(k + " does not exist"));
    return violations;
  }

  private static void compare(List<String> violations, String key, String cell, Set<String> real) {
    Set<String> told = MarkdownTable.codes(cell);
    if (!told.equals(real)) {
      violations.add(key + ": the table says " + told + ", the files say " + real);
    }
  }
}
