package fr.parcours.iae.architecture;

import static fr.parcours.iae.architecture.ModelFile.child;
import static fr.parcours.iae.architecture.ModelFile.id;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What a person sees and greps: names, identifiers, drawing. Each rule returns its violations. */
final class BpmnShapeRules {

  static final String[] FLOW_NODES = {
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

  private BpmnShapeRules() {}

  static List<String> fileNameIsProcessId(ModelFile model) {
    List<String> ids = model.bpmn("process").stream().map(ModelFile::id).toList();
    return ids.equals(List.of(model.name()))
        ? List.of()
        : List.of(model.name() + ": the file holds " + ids);
  }

  static List<String> identifiersSayTheirType(ModelFile model) {
    return model.all().stream()
        .filter(element -> PREFIXES.containsKey(element.getLocalName()))
        .filter(element -> ModelFile.BPMN.equals(element.getNamespaceURI()))
        .filter(
            element ->
                !id(element).matches("(" + PREFIXES.get(element.getLocalName()) + ")_[A-Z]\\w*"))
        .map(
            element ->
                at(model, element) + " is not " + PREFIXES.get(element.getLocalName()) + "_…")
        .toList();
  }

  static List<String> noModelerLeftovers(ModelFile model) {
    return model.all().stream()
        .filter(element -> MODELER_LEFTOVER.matcher(id(element)).matches())
        .map(element -> at(model, element) + " was left by the modeler")
        .toList();
  }

  static List<String> everythingIsNamed(ModelFile model) {
    List<String> violations = new ArrayList<>();
    for (Element node : model.bpmn(FLOW_NODES)) {
      boolean joining = node.getLocalName().endsWith("Gateway") && outgoing(model, node).size() < 2;
      if (node.getAttribute("name").isBlank() && !joining) {
        violations.add(at(model, node) + " has no label");
      }
    }
    for (Element gateway : model.bpmn("exclusiveGateway")) {
      List<Element> flows = outgoing(model, gateway);
      if (flows.size() > 1 && !gateway.getAttribute("name").endsWith("?")) {
        violations.add(at(model, gateway) + " asks no question");
      }
      if (flows.size() > 1 && flows.stream().anyMatch(f -> f.getAttribute("name").isBlank())) {
        violations.add(at(model, gateway) + " has an answer without a label");
      }
    }
    return violations;
  }

  static List<String> everythingIsDocumented(ModelFile model) {
    return model
        .bpmn("process", "userTask", "serviceTask", "businessRuleTask", "callActivity")
        .stream()
        .filter(
            element ->
                child(element, "documentation").map(Element::getTextContent).orElse("").isBlank())
        .map(element -> at(model, element) + " has no documentation")
        .toList();
  }

  static List<String> everythingIsDrawn(ModelFile model) {
    Map<String, Element> shapes = drawings(model, "BPMNShape");
    Map<String, Element> edges = drawings(model, "BPMNEdge");
    List<String> violations = new ArrayList<>();
    for (Element node : model.bpmn(FLOW_NODES)) {
      Element shape = shapes.get(id(node));
      if (shape == null) {
        violations.add(at(model, node) + " is not drawn");
      } else if (node.getParentNode() instanceof Element parent
          && parent.getLocalName().equals("subProcess")
          && shapes.containsKey(id(parent))
          && !Box.of(shapes.get(id(parent))).contains(Box.of(shape))) {
        violations.add(at(model, node) + " is drawn outside " + id(parent));
      }
    }
    for (Element flow : model.bpmn("sequenceFlow")) {
      Element edge = edges.get(id(flow));
      if (edge == null || ModelFile.within(edge, ModelFile.DI, "waypoint").size() < 2) {
        violations.add(at(model, flow) + " is not drawn");
      }
    }
    return violations;
  }

  static List<Element> outgoing(ModelFile model, Element node) {
    return model.bpmn("sequenceFlow").stream()
        .filter(flow -> flow.getAttribute("sourceRef").equals(id(node)))
        .toList();
  }

  static String at(ModelFile model, Element element) {
    return model.name() + "/" + id(element);
  }

  private static Map<String, Element> drawings(ModelFile model, String kind) {
    Map<String, Element> drawings = new HashMap<>();
    for (Element element : model.all()) {
      if (ModelFile.BPMNDI.equals(element.getNamespaceURI())
          && kind.equals(element.getLocalName())) {
        drawings.put(element.getAttribute("bpmnElement"), element);
      }
    }
    return drawings;
  }

  private record Box(double x, double y, double width, double height) {

    static Box of(Element shape) {
      Element bounds = ModelFile.within(shape, ModelFile.DC, "Bounds").get(0);
      return new Box(
          number(bounds, "x"),
          number(bounds, "y"),
          number(bounds, "width"),
          number(bounds, "height"));
    }

    boolean contains(Box inner) {
      return inner.x >= x
          && inner.y >= y
          && inner.x + inner.width <= x + width
          && inner.y + inner.height <= y + height;
    }

    private static double number(Element bounds, String attribute) {
      return Double.parseDouble(bounds.getAttribute(attribute));
    }
  }
}
