package fr.parcours.iae.engine.garde;

import fr.parcours.iae.engine.garde.RefusModele.Nature;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Allow-list of BPMN: no script, no class, no connector, no foreign namespace, one plain start. */
final class RegleBpmn implements RegleModele {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "http://camunda.org/schema/modeler/1.0",
          "http://www.w3.org/2001/XMLSchema-instance",
          "http://www.w3.org/2000/xmlns/");
  private static final Set<String> ELEMENTS =
      Set.of(
          "definitions",
          "process",
          "documentation",
          "extensionElements",
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
          "sequenceFlow",
          "conditionExpression",
          "incoming",
          "outgoing",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "timerEventDefinition",
          "timeCycle",
          "timeDate",
          "timeDuration",
          "messageEventDefinition",
          "message",
          "terminateEventDefinition",
          "errorEventDefinition",
          "error",
          "textAnnotation",
          "text",
          "association",
          "group",
          "category",
          "categoryValue",
          "laneSet",
          "lane",
          "flowNodeRef",
          "collaboration",
          "participant");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "delegateExpression",
          "formRef",
          "formRefBinding",
          "dueDate",
          "candidateGroups",
          "calledElementBinding",
          "calledElementVersion",
          "calledElementTenantId",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersion",
          "decisionRefTenantId",
          "mapDecisionResult",
          "resultVariable",
          "historyTimeToLive",
          "versionTag",
          "type",
          "topic",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "isStartableInTasklist");
  private static final Map<String, Set<String>> EXTENSIONS =
      Map.of(
          "properties", Set.of(),
          "property", Set.of("id", "name", "value"),
          "executionListener", Set.of("event", "delegateExpression"),
          "in", Set.of("businessKey", "source", "sourceExpression", "target"),
          "out", Set.of("source", "target"),
          "failedJobRetryTimeCycle", Set.of());

  @Override
  public void inspect(Document document, Consumer<RefusModele> refus) {
    ParcoursXml.walk(document.getDocumentElement(), element -> inspect(element, refus));
  }

  private static void inspect(Element element, Consumer<RefusModele> refus) {
    String namespace = ParcoursXml.namespace(element);
    String name = element.getLocalName();
    if (DRAWING.contains(namespace)) {
      return;
    }
    if (BPMN.equals(namespace) && ELEMENTS.contains(name)) {
      ParcoursXml.attributes(element).forEach(a -> inspectBpmn(element, a, refus));
      inspectStart(element, refus);
    } else if (CAMUNDA.equals(namespace) && EXTENSIONS.containsKey(name)) {
      ParcoursXml.attributes(element).forEach(a -> inspectExtension(element, a, refus));
    } else {
      refus.accept(RefusModele.of(element, name));
    }
    if (!"documentation".equals(name) && !"text".equals(name)) {
      inspectExpression(element, ParcoursXml.ownText(element), refus);
    }
  }

  private static void inspectBpmn(Element element, Attr attribute, Consumer<RefusModele> refus) {
    String namespace = ParcoursXml.namespace(attribute);
    String name = attribute.getLocalName();
    if (DRAWING.contains(namespace)) {
      return;
    }
    boolean language = namespace.isEmpty() && isLanguage(element, name);
    boolean ours = CAMUNDA.equals(namespace) && ATTRIBUTES.contains(name);
    if (language) {
      refus.accept(RefusModele.of(Nature.LANGAGE, element, name));
    } else if (!ours && !namespace.isEmpty()
        || "type".equals(name) && !"external".equals(attribute.getValue())) {
      refus.accept(RefusModele.of(element, name));
    }
    inspectExpression(element, attribute.getValue(), refus);
  }

  private static void inspectExpression(
      Element element, String expression, Consumer<RefusModele> refus) {
    if (!FormesExpression.isAllowed(expression)) {
      refus.accept(RefusModele.of(Nature.EXPRESSION, element, expression));
    }
  }

  /** A condition or a document that names a language names an engine other than ours. */
  private static boolean isLanguage(Element element, String attribute) {
    return "language".equals(attribute)
        || "expressionLanguage".equals(attribute)
            && !attribute.isEmpty()
            && !element.getAttribute(attribute).startsWith("http://www.w3.org/1999/XPath");
  }

  private static void inspectExtension(
      Element element, Attr attribute, Consumer<RefusModele> refus) {
    String namespace = ParcoursXml.namespace(attribute);
    if (DRAWING.contains(namespace)) {
      return;
    }
    if (!namespace.isEmpty()
        || !EXTENSIONS
            .getOrDefault(element.getLocalName(), Set.of())
            .contains(attribute.getName())) {
      refus.accept(RefusModele.of(element, attribute.getName()));
    }
    inspectExpression(element, attribute.getValue(), refus);
  }

  /** Starts that listen would take over from the version in force: only plain ones at the top. */
  private static void inspectStart(Element element, Consumer<RefusModele> refus) {
    boolean top =
        "startEvent".equals(element.getLocalName())
            && "process".equals(element.getParentNode().getLocalName());
    if (top
        && ParcoursXml.children(element)
            .anyMatch(c -> c.getLocalName().endsWith("EventDefinition"))) {
      refus.accept(RefusModele.of(Nature.DEPART, element, "startEvent"));
    }
  }
}
