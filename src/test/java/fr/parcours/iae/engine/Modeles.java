package fr.parcours.iae.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small models written as text, so that a test shows the whole of what it deploys. */
public final class Modeles {

  private Modeles() {}

  /** A process around this content, with the attributes every process of ours has. */
  public static String bpmn(String key, String content) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="essai">
          <message id="Message_Closed" name="candidature.closed"/>
          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P730D"
              camunda:versionTag="2026.1">
            %s
          </process>
        </definitions>
        """
        .formatted(key, content);
  }

  /** Start, one user task with a form and a due date, end; closed by a message. */
  public static String essai() {
    return bpmn(
        "essai",
        """
        <startEvent id="Start"/><sequenceFlow id="f1" sourceRef="Start" targetRef="UserTask_Review"/>
        <userTask id="UserTask_Review" name="Étudier" camunda:formRef="revue"
            camunda:formRefBinding="deployment" camunda:candidateGroups="siae"
            camunda:dueDate="${echeances.pour(execution,'etudier')}">
          <extensionElements><camunda:properties>
            <camunda:property name="acteur" value="siae"/>
          </camunda:properties></extensionElements>
        </userTask>
        <boundaryEvent id="Timer_Reminder" attachedToRef="UserTask_Review" cancelActivity="false">
          <timerEventDefinition><timeDate>${echeances.relance(execution,1)}</timeDate>
          </timerEventDefinition>
        </boundaryEvent>
        <sequenceFlow id="f3" sourceRef="Timer_Reminder" targetRef="Service_Remind"/>
        <serviceTask id="Service_Remind" camunda:delegateExpression="${delegue}"/>
        <sequenceFlow id="f2" sourceRef="UserTask_Review" targetRef="End"/>
        <endEvent id="End"/>
        <subProcess id="Closed" triggeredByEvent="true">
          <startEvent id="Start_Closed">
            <messageEventDefinition messageRef="Message_Closed"/>
          </startEvent>
          <sequenceFlow id="f4" sourceRef="Start_Closed" targetRef="End_Closed"/>
          <endEvent id="End_Closed"/>
        </subProcess>
        """);
  }

  /** Calls {@code essai} the way our processes call each other. */
  public static String appelant() {
    return bpmn(
        "appelant",
        """
        <startEvent id="Start"/><sequenceFlow id="f1" sourceRef="Start" targetRef="Call"/>
        <callActivity id="Call" calledElement="essai" camunda:calledElementBinding="version"
            camunda:calledElementVersion="${versions.of(execution,'essai')}"
            camunda:calledElementTenantId="${null}">
          <extensionElements>
            <camunda:in businessKey="#{execution.processBusinessKey}"/>
          </extensionElements>
        </callActivity>
        <sequenceFlow id="f2" sourceRef="Call" targetRef="End"/><endEvent id="End"/>
        """);
  }

  public static String form(String label) {
    return """
        {"id":"revue","type":"default","schemaVersion":16,
         "components":[{"type":"textfield","key":"reponse","label":"%s"}]}
        """
        .formatted(label);
  }

  /** A table with one input and one output, then a literal expression that requires it. */
  public static String dmn() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="regle-file" name="r"
            namespace="essai">
          <decision id="regle" name="Règle" camunda:historyTimeToLive="P730D">
            <decisionTable id="t" hitPolicy="FIRST">
              <input id="i" label="Type"><inputExpression id="ie" typeRef="string">
                <text>kind</text></inputExpression></input>
              <output id="o" name="minimum" typeRef="integer"/>
              <rule id="r1"><inputEntry id="e1"><text>"ACI"</text></inputEntry>
                <outputEntry id="o1"><text>1</text></outputEntry></rule>
              <rule id="r2"><inputEntry id="e2"><text></text></inputEntry>
                <outputEntry id="o2"><text>3</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <decision id="suite" name="Suite" camunda:historyTimeToLive="P730D">
            <variable id="v" name="reunis" typeRef="boolean"/>
            <informationRequirement id="q"><requiredDecision href="#regle"/></informationRequirement>
            <literalExpression id="l"><text>nombre &gt;= minimum</text></literalExpression>
          </decision>
        </definitions>
        """;
  }

  public static Lot lotEssai(String label) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("essai.bpmn", essai());
    files.put("revue.form", form(label));
    return lot("essai", files);
  }

  public static Lot lot(String key, Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Lot.of(key, bytes);
  }
}
