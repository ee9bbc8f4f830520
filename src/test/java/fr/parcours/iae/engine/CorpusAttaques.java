package fr.parcours.iae.engine;

import fr.parcours.iae.engine.Attaque.Genre;
import java.util.ArrayList;
import java.util.List;

/** Every entry point times every shape of payload. */
final class CorpusAttaques {

  private static final String CANARI = Canari.class.getName();

  /** How Java is reached from an expression; @ID is replaced by the attack's own name. */
  private static final List<String> FORMES =
      List.of(
          "${''.getClass().forName('" + CANARI + "').newInstance().crie('@ID')}",
          "${''['class'].forName('" + CANARI + "').newInstance().crie('@ID')}",
          "#{''.class.forName('fr.parcours.iae.engine.'.concat('Canari')).newInstance().crie('@ID')}",
          "${''.getClass().forName('" + CANARI + "').getConstructors()[0].newInstance().crie('@ID')}",
          "${true ? ''.class.forName('" + CANARI + "').newInstance().crie('@ID') : 1}");

  private final List<Attaque> attaques = new ArrayList<>();

  static List<Attaque> all() {
    CorpusAttaques corpus = new CorpusAttaques();
    corpus.bpmn();
    corpus.starts();
    corpus.scripts();
    corpus.classes();
    corpus.dmn();
    corpus.queries();
    return corpus.attaques;
  }

  private void bpmn() {
    service("expression", "camunda:expression=\"§\"");
    service("delegateExpression", "camunda:delegateExpression=\"§\"");
    service("topic", "camunda:type=\"external\" camunda:topic=\"§\"");
    service("taskPriority", "camunda:type=\"external\" camunda:topic=\"t\" camunda:taskPriority=\"§\"");
    service("jobPriority", "camunda:asyncBefore=\"true\" camunda:jobPriority=\"§\" camunda:expression=\"${1}\"");
    extension("inputParameter", io("<camunda:inputParameter name=\"a\">§</camunda:inputParameter>"));
    extension("outputParameter", io("<camunda:outputParameter name=\"a\">§</camunda:outputParameter>"));
    extension(
        "inputList",
        io("<camunda:inputParameter name=\"a\"><camunda:list><camunda:value>§</camunda:value></camunda:list></camunda:inputParameter>"));
    extension(
        "inputMap",
        io("<camunda:inputParameter name=\"a\"><camunda:map><camunda:entry key=\"k\">§</camunda:entry></camunda:map></camunda:inputParameter>"));
    extension("listenerStart", "<camunda:executionListener event=\"start\" expression=\"§\"/>");
    extension("listenerEnd", "<camunda:executionListener event=\"end\" expression=\"§\"/>");
    extension(
        "listenerDelegate", "<camunda:executionListener event=\"start\" delegateExpression=\"§\"/>");
    for (String attribute :
        List.of("assignee", "candidateUsers", "candidateGroups", "dueDate", "followUpDate",
            "priority", "formKey")) {
      user(attribute, "camunda:" + attribute + "=\"§\"", "");
    }
    user("formRef", "camunda:formRef=\"§\" camunda:formRefBinding=\"latest\"", "");
    user("formRefVersion",
        "camunda:formRef=\"f\" camunda:formRefBinding=\"version\" camunda:formRefVersion=\"§\"", "");
    user("taskName", "name=\"§\"", "");
    user("documentation", "", "<documentation>§</documentation>");
    for (String event : List.of("create", "complete", "assignment", "update")) {
      user("taskListener." + event, "camunda:assignee=\"x\"",
          extensions("<camunda:taskListener event=\"" + event + "\" expression=\"§\"/>"));
    }
    user("taskListenerDelegate", "",
        extensions("<camunda:taskListener event=\"create\" delegateExpression=\"§\"/>"));
    user("formDefault", "",
        extensions("<camunda:formData><camunda:formField id=\"a\" type=\"string\" defaultValue=\"§\"/></camunda:formData>"));
    user("formLabel", "",
        extensions("<camunda:formData><camunda:formField id=\"a\" type=\"string\" label=\"§\"/></camunda:formData>"));
    flow("condition", "<conditionExpression xsi:type=\"tFormalExpression\">§</conditionExpression>");
    flow("listenerTake",
        extensions("<camunda:executionListener event=\"take\" expression=\"§\"/>"));
    for (String timer : List.of("timeDate", "timeDuration", "timeCycle")) {
      step("timer." + timer, "<intermediateCatchEvent id=\"S\"><timerEventDefinition><" + timer
          + " xsi:type=\"tFormalExpression\">§</" + timer
          + "></timerEventDefinition></intermediateCatchEvent>");
      step("boundary." + timer, "<userTask id=\"S\"/><boundaryEvent id=\"B\" attachedToRef=\"S\"><timerEventDefinition><"
          + timer + ">§</" + timer + "></timerEventDefinition></boundaryEvent>");
    }
    step("conditional", "<intermediateCatchEvent id=\"S\"><conditionalEventDefinition id=\"c\"><condition xsi:type=\"tFormalExpression\">§</condition></conditionalEventDefinition></intermediateCatchEvent>");
    step("calledElement", "<callActivity id=\"S\" calledElement=\"§\"/>");
    step("calledElementVersion", "<callActivity id=\"S\" calledElement=\"x\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"§\"/>");
    step("calledElementTenantId", "<callActivity id=\"S\" calledElement=\"x\" camunda:calledElementTenantId=\"§\"/>");
    calls("inBusinessKey", "<camunda:in businessKey=\"§\"/>");
    calls("inSource", "<camunda:in sourceExpression=\"§\" target=\"a\"/>");
    calls("outSource", "<camunda:out sourceExpression=\"§\" target=\"a\"/>");
    step("decisionRef", "<businessRuleTask id=\"S\" camunda:decisionRef=\"§\"/>");
    step("decisionRefVersion", "<businessRuleTask id=\"S\" camunda:decisionRef=\"x\" camunda:decisionRefBinding=\"version\" camunda:decisionRefVersion=\"§\"/>");
    step("decisionRefTenantId", "<businessRuleTask id=\"S\" camunda:decisionRef=\"x\" camunda:decisionRefTenantId=\"§\"/>");
    step("loopCardinality", loop("<loopCardinality>§</loopCardinality>"));
    step("completionCondition", loop("<loopCardinality>2</loopCardinality><completionCondition>§</completionCondition>"));
    step("collection", "<userTask id=\"S\"><multiInstanceLoopCharacteristics camunda:collection=\"§\" camunda:elementVariable=\"e\"/></userTask>");
    step("sendTask", "<sendTask id=\"S\" camunda:expression=\"§\"/>");
    step("endMessage", "<intermediateThrowEvent id=\"S\"><messageEventDefinition camunda:expression=\"§\"/></intermediateThrowEvent>");
  }

  /** What runs at deployment or by a name: starts, messages, signals, a process end. */
  private void starts() {
    String waits = "<sequenceFlow id=\"f\" sourceRef=\"A\" targetRef=\"Z\"/><endEvent id=\"Z\"/>";
    each("startTimer", "<startEvent id=\"A\"><timerEventDefinition><timeDate>§</timeDate></timerEventDefinition></startEvent>" + waits);
    each("processEnd", extensions("<camunda:executionListener event=\"end\" expression=\"§\"/>")
        + "<startEvent id=\"A\"/>" + waits);
    each("processStart", extensions("<camunda:executionListener event=\"start\" expression=\"§\"/>")
        + "<startEvent id=\"A\"/>" + waits);
    top("startMessage", "<message id=\"M\" name=\"§\"/>",
        "<startEvent id=\"A\"><messageEventDefinition messageRef=\"M\"/></startEvent>" + waits);
    top("startSignal", "<signal id=\"M\" name=\"§\"/>",
        "<startEvent id=\"A\"><signalEventDefinition signalRef=\"M\"/></startEvent>" + waits);
    top("catchMessage", "<message id=\"M\" name=\"§\"/>",
        around("<intermediateCatchEvent id=\"S\"><messageEventDefinition messageRef=\"M\"/></intermediateCatchEvent>"));
    top("throwSignal", "<signal id=\"M\" name=\"§\"/>",
        around("<intermediateThrowEvent id=\"S\"><signalEventDefinition signalRef=\"M\"/></intermediateThrowEvent>"));
  }

  private void scripts() {
    String script = "scriptFormat=\"canari\">@ID</camunda:script>";
    script("scriptTask", around("<scriptTask id=\"S\" scriptFormat=\"canari\"><script>@ID</script></scriptTask>"));
    script("listenerScript", around("<userTask id=\"S\">" + extensions("<camunda:executionListener event=\"start\"><camunda:script " + script + "</camunda:executionListener>") + "</userTask>"));
    script("taskListenerScript", around("<userTask id=\"S\">" + extensions("<camunda:taskListener event=\"create\"><camunda:script " + script + "</camunda:taskListener>") + "</userTask>"));
    script("inputScript", around("<userTask id=\"S\">" + extensions(io("<camunda:inputParameter name=\"a\"><camunda:script " + script + "</camunda:inputParameter>")) + "</userTask>"));
    script("outputScript", around("<userTask id=\"S\">" + extensions(io("<camunda:outputParameter name=\"a\"><camunda:script " + script + "</camunda:outputParameter>")) + "</userTask>"));
    script("conditionScript", "<startEvent id=\"A\"/><sequenceFlow id=\"f\" sourceRef=\"A\" targetRef=\"Z\"><conditionExpression xsi:type=\"tFormalExpression\" language=\"canari\">@ID</conditionExpression></sequenceFlow><endEvent id=\"Z\"/>");
  }

  private void classes() {
    String field = extensions("<camunda:field name=\"id\" stringValue=\"@ID\"/>");
    String in = " class=\"" + CANARI + "\"><camunda:field name=\"id\" stringValue=\"@ID\"/>";
    classe("class", around("<serviceTask id=\"S\" camunda:class=\"" + CANARI + "\">" + field + "</serviceTask>"));
    classe("sendClass", around("<sendTask id=\"S\" camunda:class=\"" + CANARI + "\">" + field + "</sendTask>"));
    classe("ruleClass", around("<businessRuleTask id=\"S\" camunda:class=\"" + CANARI + "\">" + field + "</businessRuleTask>"));
    classe("listenerClass", around("<userTask id=\"S\">" + extensions("<camunda:executionListener event=\"start\"" + in + "</camunda:executionListener>") + "</userTask>"));
    classe("taskListenerClass", around("<userTask id=\"S\">" + extensions("<camunda:taskListener event=\"create\"" + in + "</camunda:taskListener>") + "</userTask>"));
    classe("activitiClass", around("<serviceTask id=\"S\" xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"" + CANARI + "\">" + field + "</serviceTask>"));
  }

  private void dmn() {
    for (String forme : FORMES.subList(0, 3)) {
      decision("dmn.inputExpression", forme, "expressionLanguage=\"juel\"", "", "", "§", "\"a\"", "\"b\"");
      decision("dmn.inputEntry", forme, "", "expressionLanguage=\"juel\"", "", "\"a\"", "§", "\"b\"");
      decision("dmn.outputEntry", forme, "", "", "expressionLanguage=\"juel\"", "\"a\"", "\"a\"", "§");
      literal("dmn.literal", forme);
    }
  }

  private void queries() {
    for (String field : TaskQueryFields.ALL) {
      FORMES.subList(0, 3).forEach(f -> add("orQuery." + field, Genre.REQUETE, f));
    }
    for (String field : TaskQueryFields.ALL) {
      add("filter." + field, Genre.FILTRE, FORMES.get(0));
    }
  }

  private void service(String entree, String attributes) {
    step(entree, "<serviceTask id=\"S\" " + attributes + "/>");
  }

  private void extension(String entree, String inside) {
    user(entree, "", extensions(inside));
  }

  private void user(String entree, String attributes, String inside) {
    step(entree, "<userTask id=\"S\" " + attributes + ">" + inside + "</userTask>");
  }

  private void calls(String entree, String inside) {
    top(
        entree,
        "<process id=\"e@PID\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><startEvent"
            + " id=\"x\"/></process>",
        around(
            "<callActivity id=\"S\" calledElement=\"e@PID\">"
                + extensions(inside)
                + "</callActivity>"));
  }

  private void flow(String entree, String inside) {
    each(entree, "<startEvent id=\"A\"/><sequenceFlow id=\"f\" sourceRef=\"A\" targetRef=\"Z\">"
        + inside + "</sequenceFlow><endEvent id=\"Z\"/>");
  }

  private void step(String entree, String element) {
    each(entree, around(element));
  }

  private void each(String entree, String content) {
    top(entree, "", content);
  }

  private void top(String entree, String before, String content) {
    FORMES.forEach(forme -> add(entree, Genre.BPMN, model(before, content.replace("§", forme), forme)));
  }

  private void script(String entree, String content) {
    add(entree, Genre.BPMN, model("", content, ""));
  }

  private void classe(String entree, String content) {
    add(entree, Genre.BPMN_CLASSE, model("", content, ""));
  }

  private static String model(String before, String content, String forme) {
    return Modeles.bpmn("@PID", content)
        .replace("<process ", before.replace("§", forme) + "<process ");
  }

  private void decision(
      String entree, String forme, String in, String test, String out, String a, String b, String c) {
    String text =
        """
        <decision id="@PID" name="d" camunda:historyTimeToLive="P1D"><decisionTable id="t">
        <input id="i"><inputExpression id="ie" %s><text>%s</text></inputExpression></input>
        <output id="o" name="o"/>
        <rule id="r"><inputEntry id="e" %s><text>%s</text></inputEntry>
        <outputEntry id="oe" %s><text>%s</text></outputEntry></rule>
        </decisionTable></decision>
        """
            .formatted(in, a, test, b, out, c);
    add(entree, Genre.DMN, dmnFile(text.replace("§", forme)));
  }

  private void literal(String entree, String forme) {
    add(entree, Genre.DMN, dmnFile(
        "<decision id=\"@PID\" name=\"d\" camunda:historyTimeToLive=\"P1D\"><variable id=\"v\" name=\"v\"/><literalExpression id=\"l\" expressionLanguage=\"juel\"><text>"
            + forme + "</text></literalExpression></decision>"));
  }

  private static String dmnFile(String decision) {
    return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"f\" name=\"f\" namespace=\"x\">"
        + decision + "</definitions>";
  }

  private static String around(String element) {
    return "<startEvent id=\"A\"/><sequenceFlow id=\"f\" sourceRef=\"A\" targetRef=\"S\"/>"
        + element + "<sequenceFlow id=\"g\" sourceRef=\"S\" targetRef=\"Z\"/><endEvent id=\"Z\"/>";
  }

  private static String extensions(String inside) {
    return "<extensionElements>" + inside + "</extensionElements>";
  }

  private static String io(String inside) {
    return "<camunda:inputOutput>" + inside + "</camunda:inputOutput>";
  }

  private static String loop(String inside) {
    return "<userTask id=\"S\"><multiInstanceLoopCharacteristics>" + inside
        + "</multiInstanceLoopCharacteristics></userTask>";
  }

  private void add(String entree, Genre genre, String text) {
    String id = "attaque" + attaques.size();
    attaques.add(
        new Attaque(entree, id, genre, text.replace("@PID", "p" + id).replace("@ID", id)));
  }
}
