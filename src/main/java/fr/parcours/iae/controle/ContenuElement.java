package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.FichierModele.camunda;

import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesExecution;
import fr.parcours.iae.controle.regles.ReglesLiens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What an element does, apart from its name, its place and its delays. */
final class ContenuElement {

  private static final Map<String, String> ATTRIBUTS =
      Map.of(
          "topic", "de sujet extérieur",
          "decisionRef", "de décision",
          "resultVariable", "de variable de réponse",
          "formRef", "de formulaire");

  private ContenuElement() {}

  /** What of it changed, as the end of « change … ». */
  static List<String> changements(Element avant, Element apres) {
    List<String> changements = new ArrayList<>();
    if (!ReglesExecution.beanOf(avant).equals(ReglesExecution.beanOf(apres))) {
      changements.add("de geste");
    }
    ATTRIBUTS.forEach(
        (attribut, quoi) -> {
          if (!camunda(avant, attribut).equals(camunda(apres, attribut))) {
            changements.add(quoi);
          }
        });
    if (!avant.getAttribute("calledElement").equals(apres.getAttribute("calledElement"))) {
      changements.add("de processus appelé");
    }
    if ("userTask".equals(avant.getLocalName())) {
      for (String propriete : List.of("acteur", "etape")) {
        if (!ReglesLiens.property(avant, propriete)
            .equals(ReglesLiens.property(apres, propriete))) {
          changements.add("acteur".equals(propriete) ? "d’acteur" : "de clé d’étape");
        }
      }
    }
    if (!Set.of("process", "subProcess").contains(avant.getLocalName())
        && !extensions(apres).containsAll(extensions(avant))) {
      changements.add("ce qu’il reçoit, rend ou prépare");
    }
    if (!message(avant).equals(message(apres))) {
      changements.add("de message");
    }
    changements.sort(String::compareTo);
    return changements;
  }

  /** Listeners, and what goes in and out of a call. */
  private static Set<String> extensions(Element element) {
    return FichierModele.child(element, "extensionElements").stream()
        .flatMap(e -> FichierModele.children(e).stream())
        .filter(e -> Set.of("executionListener", "in", "out").contains(e.getLocalName()))
        .map(
            e ->
                FichierModele.attributes(e).stream()
                    .map(a -> a.getName() + '=' + a.getValue())
                    .sorted()
                    .collect(Collectors.joining(" ", e.getLocalName() + ' ', "")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String message(Element element) {
    return Optional.of(element)
        .flatMap(e -> FichierModele.child(e, "messageEventDefinition"))
        .map(d -> d.getAttribute("messageRef"))
        .orElse("");
  }
}
