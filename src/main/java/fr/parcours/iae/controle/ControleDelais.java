package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.FichierModele.camunda;

import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.version.DefinitionParametre;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Due dates and timers come from the département's delays, which must exist. */
final class ControleDelais {

  private static final Pattern DELAI =
      Pattern.compile("\\$\\{echeances\\.(pour|dans|tousLes)\\(execution,'([a-z0-9.-]{1,80})'\\)}");

  private ControleDelais() {}

  static List<Defaut> check(Examen examen) {
    Constats constats = new Constats(examen.modele().fichier());
    Set<String> connues = new HashSet<>(expressions(examen.produit()));
    connues.addAll(expressions(examen.depart()));
    for (Element task : examen.modele().bpmn("userTask")) {
      check(task, camunda(task, "dueDate"), connues, constats);
    }
    for (Element timer : examen.modele().bpmn("timeDate", "timeDuration", "timeCycle")) {
      check(timer, timer.getTextContent().strip(), connues, constats);
    }
    for (Element event : examen.modele().bpmn("timerEventDefinition")) {
      if (FichierModele.children(event).isEmpty()) {
        constats.add("MINUTERIE_SANS_DATE", event, "Cette minuterie n’a pas de date.");
      }
    }
    return constats.defauts();
  }

  private static void check(
      Element element, String expression, Set<String> connues, Constats constats) {
    if (expression.isEmpty() || connues.contains(expression)) {
      return;
    }
    Matcher delai = DELAI.matcher(expression);
    if (!delai.matches()) {
      constats.add(
          "DELAI_FIXE",
          element,
          "« "
              + cite(expression)
              + " » : une date vient d’un délai du département"
              + " (echeances.pour, echeances.dans…).");
    } else if (!exists(delai.group(1), delai.group(2))) {
      constats.add(
          "DELAI_INCONNU",
          element,
          "Le délai « " + delai.group(2) + " » n’existe pas : aucun département ne l’a réglé.");
    }
  }

  private static boolean exists(String methode, String cle) {
    String parametre = "pour".equals(methode) ? "echeance." + cle : cle;
    return DefinitionParametre.TOUTES.stream().anyMatch(d -> d.cle().equals(parametre));
  }

  private static Set<String> expressions(FichierModele modele) {
    Set<String> expressions = new HashSet<>();
    modele.bpmn("userTask").forEach(task -> expressions.add(camunda(task, "dueDate")));
    modele
        .bpmn("timeDate", "timeDuration", "timeCycle")
        .forEach(timer -> expressions.add(timer.getTextContent().strip()));
    return expressions;
  }
}
