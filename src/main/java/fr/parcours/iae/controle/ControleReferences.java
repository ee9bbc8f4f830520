package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;

import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.FichierModele;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a model points at is in it: nothing is lost, nothing is fetched from elsewhere. */
final class ControleReferences {

  private static final List<String> BPMN =
      List.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "errorRef", "default");
  private static final Set<String> DMN =
      Set.of("requiredDecision", "requiredInput", "requiredAuthority");

  private ControleReferences() {}

  static List<Defaut> check(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element element : modele.all()) {
      if (FichierModele.BPMN.equals(element.getNamespaceURI())) {
        BPMN.stream()
            .map(element::getAttribute)
            .filter(ref -> !ref.isEmpty() && modele.find(ref).isEmpty())
            .forEach(ref -> lost(element, ref, constats));
      } else if (DMN.contains(element.getLocalName())) {
        String href = element.getAttribute("href");
        if (!href.startsWith("#") || modele.find(href.substring(1)).isEmpty()) {
          lost(element, href, constats);
        }
      }
    }
    for (Element definition : modele.bpmn("messageEventDefinition")) {
      if (definition.getAttribute("messageRef").isEmpty()) {
        lost(definition, "", constats);
      }
    }
    return constats.defauts();
  }

  private static void lost(Element element, String ref, Constats constats) {
    constats.add(
        "REFERENCE_PERDUE",
        element,
        nomDe(element) + " renvoie à « " + cite(ref) + " », qui n’est pas dans le fichier.");
  }
}
