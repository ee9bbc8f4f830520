package fr.parcours.iae.controle.regles;

import static fr.parcours.iae.controle.regles.FichierModele.camunda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The variables a process reads in its conditions, keeps from its decisions, gives and takes. */
public final class VariablesLues {

  private static final Pattern CONDITION = Pattern.compile("\\$\\{!?([a-z]\\w{0,80}).*}");

  private VariablesLues() {}

  /** Each variable with the first element that uses it. */
  public static Map<String, Element> of(FichierModele modele) {
    Map<String, Element> names = new LinkedHashMap<>();
    for (Element condition : modele.bpmn("conditionExpression")) {
      Matcher found = CONDITION.matcher(condition.getTextContent().strip());
      if (found.find()) {
        names.putIfAbsent(found.group(1), condition);
      }
    }
    for (Element task : modele.bpmn("businessRuleTask")) {
      names.putIfAbsent(camunda(task, "resultVariable"), task);
    }
    for (Element out : modele.all()) {
      if (FichierModele.CAMUNDA.equals(out.getNamespaceURI())
          && Set.of("out", "in").contains(out.getLocalName())) {
        boolean toUs = out.getLocalName().equals("out");
        names.putIfAbsent(out.getAttribute(toUs ? "target" : "source"), out);
      }
    }
    names.remove("");
    return names;
  }
}
