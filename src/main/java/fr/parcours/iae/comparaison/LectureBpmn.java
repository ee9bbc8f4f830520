package fr.parcours.iae.comparaison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a BPMN file as elements by id, each with what it does and where it is drawn. */
final class LectureBpmn {

  /** What the diagram or a reader knows as an element; anything else belongs to one of them. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("process", "Processus"),
          Map.entry("participant", "Participant"),
          Map.entry("lane", "Couloir"),
          Map.entry("message", "Message"),
          Map.entry("error", "Erreur"),
          Map.entry("signal", "Signal"),
          Map.entry("escalation", "Escalade"),
          Map.entry("startEvent", "Événement de départ"),
          Map.entry("endEvent", "Événement de fin"),
          Map.entry("intermediateCatchEvent", "Événement attendu"),
          Map.entry("intermediateThrowEvent", "Événement émis"),
          Map.entry("boundaryEvent", "Événement attaché"),
          Map.entry("userTask", "Tâche humaine"),
          Map.entry("serviceTask", "Tâche automatique"),
          Map.entry("businessRuleTask", "Décision"),
          Map.entry("receiveTask", "Attente d’un message"),
          Map.entry("sendTask", "Envoi d’un message"),
          Map.entry("scriptTask", "Script"),
          Map.entry("manualTask", "Tâche manuelle"),
          Map.entry("task", "Tâche"),
          Map.entry("callActivity", "Appel d’un processus"),
          Map.entry("subProcess", "Sous-processus"),
          Map.entry("transaction", "Transaction"),
          Map.entry("exclusiveGateway", "Choix"),
          Map.entry("parallelGateway", "Branches parallèles"),
          Map.entry("inclusiveGateway", "Choix multiple"),
          Map.entry("eventBasedGateway", "Choix par événement"),
          Map.entry("sequenceFlow", "Flèche"),
          Map.entry("textAnnotation", "Annotation"),
          Map.entry("association", "Lien d’annotation"));

  private static final Map<String, String> NOMS =
      Map.ofEntries(
          Map.entry("name", "Nom"),
          Map.entry("documentation", "Documentation"),
          Map.entry("text", "Texte"),
          Map.entry("isExecutable", "Exécutable"),
          Map.entry("versionTag", "Édition"),
          Map.entry("historyTimeToLive", "Conservation de l’historique"),
          Map.entry("isStartableInTasklist", "Démarrable à la main"),
          Map.entry("formRef", "Formulaire"),
          Map.entry("formRefBinding", "Version du formulaire"),
          Map.entry("dueDate", "Échéance"),
          Map.entry("followUpDate", "Date de suivi"),
          Map.entry("assignee", "Confiée à"),
          Map.entry("candidateGroups", "Groupes"),
          Map.entry("candidateUsers", "Personnes"),
          Map.entry("priority", "Priorité"),
          Map.entry("delegateExpression", "Traitement"),
          Map.entry("class", "Classe"),
          Map.entry("expression", "Expression"),
          Map.entry("topic", "Sujet extérieur"),
          Map.entry("type", "Exécution"),
          Map.entry("calledElement", "Processus appelé"),
          Map.entry("calledElementBinding", "Choix de la version appelée"),
          Map.entry("calledElementVersion", "Version appelée"),
          Map.entry("calledElementTenantId", "Département de l’appel"),
          Map.entry("decisionRef", "Table de décision"),
          Map.entry("decisionRefBinding", "Choix de la version de la table"),
          Map.entry("decisionRefVersion", "Version de la table"),
          Map.entry("mapDecisionResult", "Forme du résultat"),
          Map.entry("resultVariable", "Variable du résultat"),
          Map.entry("conditionExpression", "Condition"),
          Map.entry("default", "Flèche par défaut"),
          Map.entry("sourceRef", "De"),
          Map.entry("targetRef", "Vers"),
          Map.entry("attachedToRef", "Attaché à"),
          Map.entry("cancelActivity", "Interrompt l’étape"),
          Map.entry("isInterrupting", "Interrompt"),
          Map.entry("asyncBefore", "Asynchrone avant"),
          Map.entry("asyncAfter", "Asynchrone après"),
          Map.entry("exclusive", "Exclusif"),
          Map.entry("messageEventDefinition.messageRef", "Message"),
          Map.entry("messageRef", "Message"),
          Map.entry("errorEventDefinition.errorRef", "Erreur"),
          Map.entry("signalEventDefinition.signalRef", "Signal"),
          Map.entry("errorCode", "Code d’erreur"),
          Map.entry("timerEventDefinition.timeDate", "Date de la minuterie"),
          Map.entry("timerEventDefinition.timeDuration", "Durée de la minuterie"),
          Map.entry("timerEventDefinition.timeCycle", "Répétition de la minuterie"),
          Map.entry("terminateEventDefinition", "Met fin à tout"));

  /** Written again from the flows themselves, or of no effect. */
  private static final Set<String> DERIVES =
      Set.of("incoming", "outgoing", "flowNodeRef", "laneSet", "ioSpecification");

  private final Map<String, ElementModele> elements = new LinkedHashMap<>();
  private final Map<String, String> dessins = new LinkedHashMap<>();

  private LectureBpmn() {}

  static Map<String, ElementModele> read(Document bpmn) {
    LectureBpmn reading = new LectureBpmn();
    Element root = bpmn.getDocumentElement();
    Xml.below(root, "BPMNShape").forEach(reading::drawing);
    Xml.below(root, "BPMNEdge").forEach(reading::drawing);
    reading.elementsOf(root, null);
    return reading.elements;
  }

  private void drawing(Element drawn) {
    String place =
        Xml.children(drawn).stream()
            .flatMap(
                c -> "BPMNLabel".equals(c.getLocalName()) ? Xml.children(c).stream() : Stream.of(c))
            .map(LectureBpmn::numbers)
            .collect(Collectors.joining(" "));
    dessins.put(drawn.getAttribute("bpmnElement"), place);
  }

  private static String numbers(Element point) {
    return Xml.attributes(point)
        .sorted(Comparator.comparing(Attr::getName))
        .map(a -> a.getLocalName() + "=" + number(a.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String number(String written) {
    try {
      return new BigDecimal(written).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return written;
    }
  }

  private void elementsOf(Element parent, @Nullable String within) {
    for (Element child : Xml.children(parent)) {
      String type = TYPES.get(child.getLocalName());
      String id = child.getAttribute("id");
      if (type != null && !id.isEmpty()) {
        elements.put(id, element(child, id, type, within));
        elementsOf(child, "process".equals(child.getLocalName()) ? null : id);
      } else if (!"extensionElements".equals(child.getLocalName())
          && !"BPMNDiagram".equals(child.getLocalName())) {
        elementsOf(child, within);
      }
    }
  }

  private ElementModele element(Element e, String id, String type, @Nullable String within) {
    Map<String, String> proprietes = new LinkedHashMap<>();
    Xml.attributes(e).forEach(a -> put(proprietes, a.getLocalName(), a.getValue()));
    if (within != null) {
      put(proprietes, ElementModele.DANS, within);
    }
    Xml.children(e).stream()
        .filter(c -> !DERIVES.contains(c.getLocalName()) && !TYPES.containsKey(c.getLocalName()))
        .forEach(c -> flatten(proprietes, "", c));
    String name = e.getAttribute("name");
    return new ElementModele(id, type, name.isBlank() ? null : name, proprietes, dessins.get(id));
  }

  private static void flatten(Map<String, String> into, String path, Element e) {
    String name = e.getLocalName();
    switch (name) {
      case "extensionElements", "properties", "inputOutput" ->
          Xml.children(e).forEach(c -> flatten(into, path, c));
      case "property" -> put(into, "Propriété " + e.getAttribute("name"), e.getAttribute("value"));
      case "executionListener", "taskListener" ->
          put(into, "Traitement à l’événement " + e.getAttribute("event"), valueOf(e, "event"));
      case "in" -> put(into, "Transmis " + target(e), valueOf(e, "target"));
      case "out" -> put(into, "Rendu " + target(e), valueOf(e, "target"));
      default -> generic(into, path.isEmpty() ? name : path + "." + name, e);
    }
  }

  private static void generic(Map<String, String> into, String path, Element e) {
    String text = Xml.text(e);
    var children = Xml.children(e);
    if (!text.isEmpty() || children.isEmpty() && Xml.attributes(e).findAny().isEmpty()) {
      put(into, path, text.isEmpty() ? "oui" : text);
    }
    Xml.attributes(e)
        .filter(a -> !"type".equals(a.getLocalName()) || a.getNamespaceURI() == null)
        .forEach(a -> put(into, path + "." + a.getLocalName(), a.getValue()));
    children.forEach(c -> flatten(into, path, c));
  }

  private static String target(Element mapping) {
    return mapping.hasAttribute("businessKey") ? "clé métier" : mapping.getAttribute("target");
  }

  private static String valueOf(Element e, String besides) {
    return Xml.attributes(e)
        .filter(a -> !a.getLocalName().equals(besides))
        .map(Attr::getValue)
        .collect(Collectors.joining(" "));
  }

  /** Two listeners of one event keep their order. */
  private static void put(Map<String, String> into, String name, String value) {
    String known = NOMS.getOrDefault(name, name);
    String free = known;
    for (int n = 2; into.containsKey(free); n++) {
      free = known + " (" + n + ")";
    }
    into.put(free, value.strip().replaceAll("\\s+", " "));
  }
}
