package fr.parcours.iae.architecture;

import static fr.parcours.iae.architecture.BpmnShapeRules.at;
import static fr.parcours.iae.architecture.BpmnShapeRules.outgoing;
import static fr.parcours.iae.architecture.ModelFile.camunda;
import static fr.parcours.iae.architecture.ModelFile.child;
import static fr.parcours.iae.architecture.ModelFile.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What the engine executes: closed expressions, bindings through the register, no code. */
final class BpmnEngineRules {

  static final Set<String> ACTEURS = Set.of("siae", "prescripteur", "support", "ddets");

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
  private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w*)}");
  private static final Pattern CONDITION =
      Pattern.compile("\\$\\{(!?[a-z]\\w*|[a-z]\\w* == '[A-Z_]+')}");
  private static final Pattern ALLOWED =
      Pattern.compile(
          "\\$\\{(!?[a-z]\\w*|[a-z]\\w* == '[A-Z_]+'"
              + "|versions\\.of(Decision)?\\(execution,'[a-z0-9-]+'\\)"
              + "|echeances\\.\\w+\\(execution(,('[a-z0-9-]+'|\\d+))?\\))}"
              + "|#\\{execution\\.processBusinessKey}");
  private static final Set<String> CODE_ELEMENTS =
      Set.of("script", "scriptTask", "connector", "connectorId", "manualTask", "sendTask");
  private static final Set<String> CODE_ATTRIBUTES =
      Set.of("class", "expression", "scriptFormat", "language", "resource", "formHandlerClass");

  private BpmnEngineRules() {}

  static List<String> processIsKeptAndVersioned(ModelFile model) {
    List<String> violations = new ArrayList<>();
    for (Element process : model.bpmn("process")) {
      if (!camunda(process, "historyTimeToLive").matches("P\\d+D")) {
        violations.add(at(model, process) + " says not how long its history is kept");
      }
      if (camunda(process, "versionTag").isBlank()) {
        violations.add(at(model, process) + " has no version tag");
      }
      if (!"true".equals(process.getAttribute("isExecutable"))) {
        violations.add(at(model, process) + " is not executable");
      }
    }
    return violations;
  }

  static List<String> startsAreByIdentifier(ModelFile model) {
    return model.bpmn("process").stream()
        .flatMap(process -> ModelFile.children(process).stream())
        .filter(element -> "startEvent".equals(element.getLocalName()))
        .filter(start -> childEndingWith(start, "EventDefinition"))
        .map(start -> at(model, start) + " would lose its subscription with the next version")
        .toList();
  }

  static List<String> noCode(ModelFile model) {
    List<String> violations = new ArrayList<>();
    for (Element element : model.all()) {
      if (CODE_ELEMENTS.contains(element.getLocalName())) {
        violations.add(at(model, element) + " <" + element.getLocalName() + "> is code");
      }
      for (Attr attribute : ModelFile.attributes(element)) {
        boolean engine =
            attribute.getNamespaceURI() == null
                || ModelFile.CAMUNDA.equals(attribute.getNamespaceURI());
        if (engine && CODE_ATTRIBUTES.contains(attribute.getLocalName())) {
          violations.add(at(model, element) + " uses " + attribute.getName());
        }
      }
    }
    return violations;
  }

  static List<String> expressionsAreOnTheList(ModelFile model) {
    List<String> violations = new ArrayList<>();
    for (Element element : model.all()) {
      texts(element)
          .flatMap(text -> EXPRESSION.matcher(text).results().map(result -> result.group()))
          .filter(expression -> !ALLOWED.matcher(expression).matches())
          .forEach(expression -> violations.add(at(model, element) + " runs " + expression));
    }
    return violations;
  }

  static List<String> noTransactionBorder(ModelFile model) {
    return model.all().stream()
        .filter(
            element ->
                "true".equals(camunda(element, "asyncBefore"))
                    || "true".equals(camunda(element, "asyncAfter"))
                    || "true".equals(camunda(element, "async")))
        .map(element -> at(model, element) + " cuts the click's transaction")
        .toList();
  }

  static List<String> gatewaysHaveOneConditionAndADefault(ModelFile model) {
    List<String> violations = new ArrayList<>();
    for (Element gateway : model.bpmn("exclusiveGateway")) {
      List<Element> flows = outgoing(model, gateway);
      long conditions = flows.stream().filter(BpmnEngineRules::isConditional).count();
      String byDefault = gateway.getAttribute("default");
      boolean hasDefault =
          flows.stream().anyMatch(f -> id(f).equals(byDefault) && !isConditional(f));
      if (flows.size() > 1 && (flows.size() != 2 || conditions != 1 || !hasDefault)) {
        violations.add(at(model, gateway) + " is not one condition and a default");
      }
    }
    for (Element flow : model.bpmn("sequenceFlow")) {
      String condition =
          child(flow, "conditionExpression").map(Element::getTextContent).orElse("").strip();
      if (isConditional(flow) && !CONDITION.matcher(condition).matches()) {
        violations.add(at(model, flow) + " decides by " + condition);
      }
    }
    Set<String> gateways =
        model.bpmn("exclusiveGateway").stream().map(ModelFile::id).collect(Collectors.toSet());
    model.bpmn("sequenceFlow").stream()
        .filter(flow -> isConditional(flow) && !gateways.contains(flow.getAttribute("sourceRef")))
        .forEach(flow -> violations.add(at(model, flow) + " has a condition but no gateway"));
    model
        .bpmn("inclusiveGateway")
        .forEach(gateway -> violations.add(at(model, gateway) + " is inclusive"));
    return violations;
  }

  static List<String> userTasksAreWhole(ModelFile model, Set<String> forms) {
    List<String> violations = new ArrayList<>();
    for (Element task : model.bpmn("userTask")) {
      String where = at(model, task);
      if (camunda(task, "dueDate").isBlank()) {
        violations.add(where + " has no due date");
      }
      String acteur = property(task, "acteur");
      if (!ACTEURS.contains(acteur)) {
        violations.add(where + " is for nobody we know: '" + acteur + "'");
      }
      if (!"deployment".equals(camunda(task, "formRefBinding"))) {
        violations.add(where + " does not take the form of its own deployment");
      }
      if (!forms.contains(camunda(task, "formRef"))) {
        violations.add(where + " shows an unknown form '" + camunda(task, "formRef") + "'");
      }
    }
    return violations;
  }

  static List<String> callsGoThroughTheRegister(ModelFile model, Set<String> processes) {
    List<String> violations = new ArrayList<>();
    for (Element call : model.bpmn("callActivity")) {
      String called = call.getAttribute("calledElement");
      boolean bound =
          "version".equals(camunda(call, "calledElementBinding"))
              && versionOf("of", called).equals(camunda(call, "calledElementVersion"))
              && "${null}".equals(camunda(call, "calledElementTenantId"));
      if (!bound) {
        violations.add(at(model, call) + " is not bound by the version register");
      }
      if (!processes.contains(called)) {
        violations.add(at(model, call) + " calls an unknown process '" + called + "'");
      }
      if (ModelFile.within(call, ModelFile.CAMUNDA, "in").stream()
          .noneMatch(in -> in.hasAttribute("businessKey"))) {
        violations.add(at(model, call) + " loses the case's identifier");
      }
    }
    return violations;
  }

  static List<String> decisionsGoThroughTheRegister(ModelFile model, Set<String> decisions) {
    List<String> violations = new ArrayList<>();
    for (Element task : model.bpmn("businessRuleTask")) {
      String decision = camunda(task, "decisionRef");
      boolean bound =
          "version".equals(camunda(task, "decisionRefBinding"))
              && versionOf("ofDecision", decision).equals(camunda(task, "decisionRefVersion"))
              && "${null}".equals(camunda(task, "decisionRefTenantId"));
      if (!bound) {
        violations.add(at(model, task) + " is not bound by the version register");
      }
      if (!decisions.contains(decision)) {
        violations.add(at(model, task) + " asks an unknown decision '" + decision + "'");
      }
      if (!"singleEntry".equals(camunda(task, "mapDecisionResult"))
          || camunda(task, "resultVariable").isBlank()) {
        violations.add(at(model, task) + " does not keep one answer");
      }
    }
    return violations;
  }

  static List<String> workIsDoneByBeansOrTopics(ModelFile model) {
    return model.bpmn("serviceTask").stream()
        .filter(
            task ->
                camunda(task, "topic").isBlank()
                    && !BEAN.matcher(camunda(task, "delegateExpression")).matches())
        .map(task -> at(model, task) + " names neither a bean nor a topic")
        .toList();
  }

  /** Every bean the model names: delegates and listeners. */
  static Set<String> beans(ModelFile model) {
    Set<String> beans = new TreeSet<>();
    for (Element element : model.all()) {
      Matcher bean = BEAN.matcher(camundaOrPlain(element, "delegateExpression"));
      if (bean.matches()) {
        beans.add(bean.group(1));
      }
    }
    return beans;
  }

  static Set<String> topics(ModelFile model) {
    return model.bpmn("serviceTask").stream()
        .map(task -> camunda(task, "topic"))
        .filter(topic -> !topic.isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String property(Element task, String name) {
    return ModelFile.within(task, ModelFile.CAMUNDA, "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElse("");
  }

  private static String versionOf(String method, String key) {
    return "${versions." + method + "(execution,'" + key + "')}";
  }

  private static boolean isConditional(Element flow) {
    return child(flow, "conditionExpression").isPresent();
  }

  private static boolean childEndingWith(Element parent, String suffix) {
    return ModelFile.children(parent).stream()
        .anyMatch(element -> element.getLocalName().endsWith(suffix));
  }

  private static String camundaOrPlain(Element element, String attribute) {
    String value = camunda(element, attribute);
    return value.isBlank() ? element.getAttribute(attribute) : value;
  }

  /** Attribute values and own text: an expression may hide in both. */
  private static Stream<String> texts(Element element) {
    Stream<String> attributes = ModelFile.attributes(element).stream().map(Attr::getValue);
    return ModelFile.children(element).isEmpty()
        ? Stream.concat(attributes, Stream.of(element.getTextContent()))
        : attributes;
  }
}
