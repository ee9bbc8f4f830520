package fr.parcours.iae.controle.regles;

import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.id;
import static fr.parcours.iae.controle.regles.FichierModele.texte;

import fr.parcours.iae.controle.Defaut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What a person sees and greps: names, identifiers, drawing. Each rule returns its faults. */
public final class ReglesDessin {

  /** Everything a case may stand on or pass. */
  public static final String[] NOEUDS = {
    "startEvent",
    "endEvent",
    "userTask",
    "serviceTask",
    "businessRuleTask",
    "callActivity",
    "subProcess",
    "exclusiveGateway",
    "parallelGateway",
    "inclusiveGateway",
    "eventBasedGateway",
    "boundaryEvent",
    "intermediateCatchEvent",
    "intermediateThrowEvent",
    "task",
    "sendTask",
    "receiveTask",
    "manualTask",
    "scriptTask"
  };

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("startEvent", "Start|Timer"),
          Map.entry("endEvent", "End"),
          Map.entry("userTask", "UserTask"),
          Map.entry("serviceTask", "ServiceTask"),
          Map.entry("businessRuleTask", "RuleTask"),
          Map.entry("callActivity", "CallActivity"),
          Map.entry("subProcess", "SubProcess"),
          Map.entry("exclusiveGateway", "Gateway"),
          Map.entry("parallelGateway", "Gateway"),
          Map.entry("inclusiveGateway", "Gateway"),
          Map.entry("eventBasedGateway", "Gateway"),
          Map.entry("boundaryEvent", "Timer|Event"),
          Map.entry("intermediateCatchEvent", "Timer|Event"),
          Map.entry("intermediateThrowEvent", "Event"),
          Map.entry("sequenceFlow", "Flow"),
          Map.entry("message", "Message"),
          Map.entry("error", "Error"));

  private static final Pattern MODELER_LEFTOVER =
      Pattern.compile("^[A-Za-z]+_(?=\\w*\\d)[0-9a-z]{5,8}$");

  private ReglesDessin() {}

  public static List<Defaut> fileNameIsProcessId(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    List<Element> processus = modele.bpmn("process");
    if (!processus.stream().map(FichierModele::id).toList().equals(List.of(modele.nom()))) {
      constats.add(
          "IDENTIFIANT_DU_FICHIER",
          processus.stream().findFirst().map(FichierModele::id),
          "Le fichier doit contenir un seul processus, d’identifiant « " + modele.nom() + " ».");
    }
    return constats.defauts();
  }

  public static List<Defaut> identifiersSayTheirType(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element element : modele.all()) {
      String prefixe = PREFIXES.get(element.getLocalName());
      if (prefixe != null
          && FichierModele.BPMN.equals(element.getNamespaceURI())
          && !id(element).matches("(" + prefixe + ")_[A-Z]\\w{0,80}")) {
        constats.add(
            "IDENTIFIANT_SANS_GENRE",
            element,
            "L’identifiant de "
                + nomDe(element)
                + " doit commencer par "
                + prefixe.replace("|", "_ ou ")
                + "_ puis une majuscule.");
      }
    }
    return constats.defauts();
  }

  public static List<Defaut> noModelerLeftovers(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    modele.all().stream()
        .filter(element -> MODELER_LEFTOVER.matcher(id(element)).matches())
        .forEach(
            element ->
                constats.add(
                    "IDENTIFIANT_AUTOMATIQUE",
                    element,
                    "L’identifiant de "
                        + nomDe(element)
                        + " est celui que l’outil de dessin a tiré au hasard : donnez-lui un nom."));
    return constats.defauts();
  }

  public static List<Defaut> everythingIsNamed(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element node : modele.bpmn(NOEUDS)) {
      boolean joining = node.getLocalName().endsWith("Gateway") && modele.sortants(node).size() < 2;
      if (node.getAttribute("name").isBlank() && !joining) {
        constats.add("SANS_NOM", node, "L’élément " + nomDe(node) + " n’a pas de nom.");
      }
    }
    for (Element gateway : modele.bpmn("exclusiveGateway")) {
      List<Element> flows = modele.sortants(gateway);
      if (flows.size() > 1 && !gateway.getAttribute("name").endsWith("?")) {
        constats.add(
            "BRANCHEMENT_SANS_QUESTION",
            gateway,
            "Le branchement " + nomDe(gateway) + " doit poser une question, finie par « ? ».");
      }
      if (flows.size() > 1 && flows.stream().anyMatch(f -> f.getAttribute("name").isBlank())) {
        constats.add(
            "REPONSE_SANS_NOM",
            gateway,
            "Une des réponses du branchement " + nomDe(gateway) + " n’a pas de nom.");
      }
    }
    return constats.defauts();
  }

  public static List<Defaut> everythingIsDocumented(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    modele.bpmn("process", "userTask", "serviceTask", "businessRuleTask", "callActivity").stream()
        .filter(element -> texte(element, "documentation").isEmpty())
        .forEach(
            element ->
                constats.add(
                    "SANS_DOCUMENTATION",
                    element,
                    nomDe(element) + " n’a pas de documentation : ce qui s’y fait, et sa base."));
    return constats.defauts();
  }

  public static List<Defaut> everythingIsDrawn(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    Map<String, Element> shapes = drawings(modele, "BPMNShape");
    Map<String, Element> edges = drawings(modele, "BPMNEdge");
    for (Element node : modele.bpmn(NOEUDS)) {
      Optional<Cadre> cadre = Cadre.of(shapes.get(id(node)));
      if (cadre.isEmpty()) {
        constats.add("NON_DESSINE", node, "L’élément " + nomDe(node) + " n’est pas dessiné.");
      } else if (node.getParentNode() instanceof Element parent
          && "subProcess".equals(parent.getLocalName())
          && Cadre.of(shapes.get(id(parent))).filter(c -> !c.contains(cadre.get())).isPresent()) {
        constats.add(
            "DESSINE_DEHORS",
            node,
            "L’élément " + nomDe(node) + " est dessiné hors de " + nomDe(parent) + ".");
      }
    }
    for (Element flow : modele.bpmn("sequenceFlow")) {
      Element edge = edges.get(id(flow));
      if (edge == null || FichierModele.within(edge, FichierModele.DI, "waypoint").size() < 2) {
        constats.add("NON_DESSINE", flow, "Le lien " + nomDe(flow) + " n’est pas dessiné.");
      }
    }
    return constats.defauts();
  }

  private static Map<String, Element> drawings(FichierModele modele, String kind) {
    Map<String, Element> drawings = new HashMap<>();
    for (Element element : modele.all()) {
      if (FichierModele.BPMNDI.equals(element.getNamespaceURI())
          && kind.equals(element.getLocalName())) {
        drawings.put(element.getAttribute("bpmnElement"), element);
      }
    }
    return drawings;
  }
}
