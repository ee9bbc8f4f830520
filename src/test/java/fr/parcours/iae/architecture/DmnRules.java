package fr.parcours.iae.architecture;

import static fr.parcours.iae.architecture.ModelFile.child;
import static fr.parcours.iae.architecture.ModelFile.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** A decision is FEEL, kept, versioned, and each of its rows says which text it applies. */
final class DmnRules {

  private DmnRules() {}

  static List<String> fileNameIsADecision(ModelFile model) {
    return decisions(model).contains(model.name())
        ? List.of()
        : List.of(model.name() + ": the file holds " + decisions(model));
  }

  static List<String> onlyFeel(ModelFile model) {
    List<String> violations = new ArrayList<>();
    for (Element element : model.all()) {
      for (String attribute : List.of("expressionLanguage", "typeLanguage")) {
        String language = element.getAttribute(attribute);
        if (!language.isBlank() && !language.equals("feel") && !language.contains("FEEL")) {
          violations.add(model.name() + "/" + id(element) + " speaks " + language);
        }
      }
      if (element.getTextContent().matches("(?s).*[$#]\\{.*")
          && ModelFile.children(element).isEmpty()) {
        violations.add(model.name() + "/" + id(element) + " holds an engine expression");
      }
    }
    return violations;
  }

  static List<String> everyRowNamesItsText(ModelFile model) {
    return model.dmn("rule").stream()
        .filter(
            rule -> child(rule, "description").map(Element::getTextContent).orElse("").isBlank())
        .map(rule -> model.name() + "/" + id(rule) + " has no legal basis")
        .toList();
  }

  static List<String> decisionsAreKeptAndVersioned(ModelFile model) {
    return model.dmn("decision").stream()
        .filter(
            decision ->
                !decision
                        .getAttributeNS(ModelFile.CAMUNDA_DMN, "historyTimeToLive")
                        .matches("P\\d+D")
                    || decision.getAttributeNS(ModelFile.CAMUNDA_DMN, "versionTag").isBlank())
        .map(decision -> model.name() + "/" + id(decision) + " has no time to live or version tag")
        .toList();
  }

  static Set<String> decisions(ModelFile model) {
    Set<String> ids = new TreeSet<>();
    model.dmn("decision").forEach(decision -> ids.add(id(decision)));
    return ids;
  }
}
