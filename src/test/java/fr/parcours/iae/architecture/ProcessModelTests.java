package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.Regle;
import fr.parcours.iae.controle.regles.ReglesDecision;
import fr.parcours.iae.controle.regles.ReglesFormulaire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Models are code: every rule holds on each file and rejects the smallest file that breaks it. */
class ProcessModelTests {

  private static final Path SAMPLES = Path.of("src/test/resources/architecture");
  private static final List<FichierModele> BPMN = models("processes", ".bpmn");
  private static final List<FichierModele> DMN = models("processes", ".dmn");
  private static final Map<String, String> FORMS = forms();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.parcours.iae");

  private record Break(String what, String by, String rule) {}

  @Test
  void thereAreModelsAndFormsToLookAt() {
    assertThat(BPMN).isNotEmpty();
    assertThat(DMN).isNotEmpty();
    assertThat(FORMS).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyProcessFollowsTheRules() {
    return everyModel(BPMN, Regle.processus(ids(BPMN), decisions(DMN), FORMS.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> everyDecisionFollowsTheRules() {
    return everyModel(DMN, Regle.decisions());
  }

  @TestFactory
  Stream<DynamicTest> everyFormFollowsTheRules() {
    return FORMS.entrySet().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.getKey(),
                    () ->
                        assertThat(ReglesFormulaire.isAWholeForm(form.getKey(), form.getValue()))
                            .isEmpty()));
  }

  @Test
  void everyBeanAModelNamesExistsAndServes() {
    assertThat(ModelBeans.existAndServe(BPMN, ModelBeans.declared(CLASSES))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> constantsAndModelsSayTheSame() {
    return BPMN.stream()
        .map(
            model ->
                DynamicTest.dynamicTest(
                    model.nom(),
                    () -> {
                      Class<?> constants = constantsOf(model.nom());
                      assertThat(ModelConstants.matchTheModel(constants, model)).isEmpty();
                      assertThat(ModelConstants.variablesAreRead(constants, BPMN)).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyProcessRuleRejectsItsCounterExample() {
    List<Regle> rules =
        Regle.processus(Set.of("essai", "suite"), Set.of("mesure"), Set.of("review-essai"));
    return rejections("essai", ".bpmn", rules, bpmnBreaks());
  }

  @TestFactory
  Stream<DynamicTest> everyDecisionRuleRejectsItsCounterExample() {
    return rejections("mesure", ".dmn", Regle.decisions(), dmnBreaks());
  }

  @TestFactory
  Stream<DynamicTest> theFormRuleRejectsItsCounterExamples() {
    String good = Fichiers.read(SAMPLES.resolve("review-essai.form"));
    assertThat(ReglesFormulaire.isAWholeForm("review-essai", good)).isEmpty();
    return Map.of(
            "\"id\": \"review-essai\"", "\"id\": \"autre\"",
            "\"schemaVersion\": 16", "\"schemaVersion\": 17",
            "\"type\": \"radio\"", "\"type\": \"iframe\"",
            "\"key\": \"motif\"", "\"key\": \"granted\"",
            "\"label\": \"Motif\"", "\"label\": \"${execution}\"")
        .entrySet()
        .stream()
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.getValue(),
                    () ->
                        assertThat(
                                ReglesFormulaire.isAWholeForm(
                                    "review-essai",
                                    good.replace(change.getKey(), change.getValue())))
                            .hasSize(1)));
  }

  @Test
  void aBeanWithoutModelAndAModelWithoutBeanAreBothFound() {
    FichierModele sample = Fichiers.model(SAMPLES.resolve("essai.bpmn"));
    assertThat(ModelBeans.existAndServe(List.of(sample), Set.of("issueEssai", "oubli")))
        .containsExactly("no bean for ${mesureFacts}", "bean oubli is named by no model");
  }

  @Test
  void aConstantMissedOrInventedIsFound() {
    FichierModele sample = Fichiers.model(SAMPLES.resolve("essai.bpmn"));
    assertThat(ModelConstants.matchTheModel(WrongModel.class, sample))
        .contains(
            "WrongModel.KEY is not essai",
            "WrongModel.Tasks misses CallActivity_Suite",
            "WrongModel.Tasks invents UserTask_Oubli",
            "WrongModel.Messages misses essai.closed",
            "essai uses undeclared variable granted");
    assertThat(ModelConstants.variablesAreRead(WrongModel.class, List.of(sample)))
        .containsExactly("WrongModel declares nom, read by no model");
  }

  @SuppressWarnings("unused")
  private static final class WrongModel {
    static final String KEY = "autre";

    static final class Tasks {
      static final String OUBLI = "UserTask_Oubli";
    }

    static final class Vars {
      static final String NOM = "nom";
    }
  }

  private static List<Break> bpmnBreaks() {
    return List.of(
        new Break(
            "<bpmn:process id=\"essai\"", "<bpmn:process id=\"autre\"", "fileNameIsProcessId"),
        new Break("UserTask_ReviewEssai", "ServiceTask_ReviewEssai", "identifiersSayTheirType"),
        new Break("Gateway_Granted\"", "gateway_granted\"", "identifiersSayTheirType"),
        new Break("ServiceTask_IssueEssai", "Activity_0x7f3ab", "noModelerLeftovers"),
        new Break("Flow_Rule_Granted", "Flow_1shfdry", "noModelerLeftovers"),
        new Break("name=\"Délivrer\"", "name=\"\"", "everythingIsNamed"),
        new Break("Accordé ?", "Accord", "everythingIsNamed"),
        new Break("name=\"Oui\"", "", "everythingIsNamed"),
        new Break("Une personne répond.", " ", "everythingIsDocumented"),
        new Break("bpmnElement=\"End_EssaiDenied\"", "bpmnElement=\"Autre\"", "everythingIsDrawn"),
        new Break("bpmnElement=\"Flow_Closed_End\"", "bpmnElement=\"Autre\"", "everythingIsDrawn"),
        new Break(
            "<dc:Bounds x=\"300\" y=\"340\"",
            "<dc:Bounds x=\"390\" y=\"340\"",
            "everythingIsDrawn"),
        new Break(" camunda:historyTimeToLive=\"P30D\"", "", "processIsKeptAndVersioned"),
        new Break(" camunda:versionTag=\"1\"", "", "processIsKeptAndVersioned"),
        new Break(
            "<bpmn:startEvent id=\"Start_EssaiAsked\" name=\"Essai demandé\"/>",
            "<bpmn:startEvent id=\"Start_EssaiAsked\" name=\"Essai demandé\">"
                + "<bpmn:messageEventDefinition messageRef=\"Message_EssaiClosed\"/>"
                + "</bpmn:startEvent>",
            "startsAreByIdentifier"),
        new Break(
            "camunda:delegateExpression=\"${issueEssai}\"", "camunda:class=\"org.x.Y\"", "noCode"),
        new Break(
            "<camunda:executionListener delegateExpression=\"${mesureFacts}\" event=\"start\"/>",
            "<camunda:executionListener event=\"start\"><camunda:script>x</camunda:script>"
                + "</camunda:executionListener>",
            "noCode"),
        new Break("${granted}", "${granted or departement == '62'}", "expressionsAreOnTheList"),
        new Break(
            "${echeances.pour(execution,'etudier-essai')}",
            "${''.getClass()}",
            "expressionsAreOnTheList"),
        new Break(
            "<bpmn:serviceTask",
            "<bpmn:serviceTask camunda:asyncBefore=\"true\"",
            "noTransactionBorder"),
        new Break(" default=\"Flow_Granted_No\"", "", "gateways"),
        new Break("${granted}", "${dossier.montant > 3}", "gateways"),
        new Break(
            "targetRef=\"End_EssaiGranted\"/>",
            "targetRef=\"End_EssaiGranted\"><bpmn:conditionExpression>${granted}"
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
            "gateways"),
        new Break(" camunda:delegateExpression=\"${issueEssai}\"", "", "workIsDoneByBeansOrTopics"),
        new Break(
            "camunda:dueDate=\"${echeances.pour(execution,'etudier-essai')}\"",
            "",
            "userTasksAreWhole"),
        new Break("value=\"siae\"", "value=\"tous\"", "userTasksAreWhole"),
        new Break("formRef=\"review-essai\"", "formRef=\"perdu\"", "userTasksAreWhole"),
        new Break(
            "formRefBinding=\"deployment\"", "formRefBinding=\"latest\"", "userTasksAreWhole"),
        new Break("calledElementBinding=\"version\"", "calledElementBinding=\"latest\"", "calls"),
        new Break("calledElement=\"suite\"", "calledElement=\"perdu\"", "calls"),
        new Break("<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>", "", "calls"),
        new Break(
            "decisionRefBinding=\"version\"", "decisionRefBinding=\"versionTag\"", "decisions"),
        new Break("${versions.ofDecision(execution,'mesure')}", "7", "decisions"),
        new Break("camunda:decisionRefTenantId=\"${null}\"", "", "decisions"),
        new Break("decisionRef=\"mesure\"", "decisionRef=\"perdue\"", "decisions"));
  }

  private static List<Break> dmnBreaks() {
    return List.of(
        new Break("decision id=\"mesure\"", "decision id=\"autre\"", "fileNameIsADecision"),
        new Break("expressionLanguage=\"feel\"", "expressionLanguage=\"groovy\"", "onlyFeel"),
        new Break("<text>kind</text>", "<text>${kind}</text>", "onlyFeel"),
        new Break("Code du travail, art. L. 5132-15.", "", "everyRowNamesItsText"),
        new Break(" camunda:historyTimeToLive=\"P30D\"", "", "decisionsAreKeptAndVersioned"));
  }

  private static Stream<DynamicTest> everyModel(List<FichierModele> models, List<Regle> rules) {
    return models.stream()
        .flatMap(
            model ->
                rules.stream()
                    .map(
                        rule ->
                            DynamicTest.dynamicTest(
                                model.nom() + ": " + rule.nom(),
                                () -> assertThat(rule.defauts().apply(model)).isEmpty())));
  }

  /** The sample passes every rule; changed at one place, the named rule and no luck rejects it. */
  private static Stream<DynamicTest> rejections(
      String name, String suffix, List<Regle> rules, List<Break> breaks) {
    String good = Fichiers.read(SAMPLES.resolve(name + suffix));
    FichierModele sample = Fichiers.model(name + suffix, good);
    List<DynamicTest> tests = new ArrayList<>();
    for (Regle rule : rules) {
      tests.add(
          DynamicTest.dynamicTest(
              rule.nom() + " accepts the sample and is broken below",
              () -> {
                assertThat(rule.defauts().apply(sample)).isEmpty();
                assertThat(breaks).anyMatch(change -> change.rule().equals(rule.nom()));
              }));
    }
    for (Break change : breaks) {
      Regle rule =
          rules.stream().filter(r -> r.nom().equals(change.rule())).findFirst().orElseThrow();
      tests.add(
          DynamicTest.dynamicTest(
              rule.nom() + " rejects " + change.by(),
              () -> {
                assertThat(good).contains(change.what());
                FichierModele broken =
                    Fichiers.model(name + suffix, good.replace(change.what(), change.by()));
                assertThat(rule.defauts().apply(broken)).isNotEmpty();
              }));
    }
    return tests.stream();
  }

  private static Class<?> constantsOf(String key) {
    return CLASSES.stream()
        .filter(javaClass -> javaClass.getPackageName().endsWith(".camunda"))
        .filter(javaClass -> javaClass.getSimpleName().endsWith("Model"))
        .<Class<?>>map(javaClass -> javaClass.reflect())
        .filter(type -> ModelConstants.key(type).filter(key::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No …Model with KEY = " + key));
  }

  private static List<FichierModele> models(String root, String suffix) {
    return Fichiers.endingWith(Path.of(root), suffix).stream().map(Fichiers::model).toList();
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    Fichiers.endingWith(Path.of("forms"), ".form")
        .forEach(file -> forms.put(Fichiers.nameWithoutExtension(file), Fichiers.read(file)));
    return forms;
  }

  private static Set<String> ids(List<FichierModele> models) {
    Set<String> ids = new TreeSet<>();
    models.forEach(model -> ids.add(model.nom()));
    return ids;
  }

  private static Set<String> decisions(List<FichierModele> models) {
    Set<String> ids = new TreeSet<>();
    models.forEach(model -> ids.addAll(ReglesDecision.decisions(model)));
    return ids;
  }
}
