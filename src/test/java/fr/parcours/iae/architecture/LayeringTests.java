package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its shape; each rule also rejects a class of {@code contreexemples}. */
class LayeringTests {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.parcours.iae");
  private static final JavaClasses COUNTER_EXAMPLES =
      new ClassFileImporter().importPackages("contreexemples");

  private static final Map<ArchRule, String> RULES =
      Map.of(
          LayeringRules.ENGINE_IS_CONFINED, "EngineOutsideItsPackages",
          LayeringRules.VARIABLES_STAY_WITH_THE_ENGINE, "EngineOutsideItsPackages",
          LayeringRules.METHOD_TRANSACTIONS_IN_SERVICES, "TransactionInAController",
          LayeringRules.CLASS_TRANSACTIONS_IN_SERVICES, "TransactionOnAClass",
          LayeringRules.NO_FIELD_INJECTION, "TransactionInAController",
          LayeringRules.ADAPTERS_ARE_NOT_PUBLIC, "TransactionInAController",
          LayeringRules.CONNECTIONS_BELONG_TO_THE_TRANSACTION, "OwnConnection",
          LayeringRules.TIME_COMES_FROM_THE_CLOCK, "OwnTime",
          LayeringRules.NO_STATIC_STATE, "OwnTime");

  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsShape() {
    return RULES.keySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(), () -> assertThat(violations(rule, HOUSE)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> eachRuleRejectsItsCounterExample() {
    return RULES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getValue() + ": " + entry.getKey().getDescription(),
                    () ->
                        assertThat(violations(entry.getKey(), COUNTER_EXAMPLES))
                            .anyMatch(line -> line.contains(entry.getValue()))));
  }

  @Test
  void aPackageLivesInOneRoot() {
    assertThat(
            SourceRules.noSplitPackage(
                SourceRules.packages(Fichiers.SRC), SourceRules.packages(Fichiers.WORKERS)))
        .isEmpty();
    assertThat(SourceRules.noSplitPackage(Set.of("a.regles", "a.shared"), Set.of("a.regles")))
        .hasSize(1);
  }

  @Test
  void everyPackageSaysWhatItIsAndKnowsNoNull() {
    for (Path root : Fichiers.MAIN_ROOTS) {
      assertThat(SourceRules.packagesAreDocumented(root)).isEmpty();
    }
    assertThat(SourceRules.packageIsDocumented("fr.parcours.iae.essai", "package x;")).hasSize(3);
  }

  @Test
  void delegatesDoFourThingsAndStayShort() {
    assertThat(sources(Fichiers.MAIN_ROOTS, SourceRules::delegatesAreShort)).isEmpty();
    assertThat(
            SourceRules.delegatesAreShort(
                "LongDelegate",
                Fichiers.read(Path.of("src/test/java/contreexemples/LongDelegate.java"))))
        .hasSize(1);
  }

  @Test
  void noStreamOfRowsIsLeftOpen() {
    assertThat(sources(Fichiers.MAIN_ROOTS, SourceRules::noStreamOfRowsLeftOpen)).isEmpty();
    String open = "jdbc.sql(s).query(f(Row.class))\n    .stream().toList();";
    assertThat(SourceRules.noStreamOfRowsLeftOpen("Essai", open)).hasSize(1);
    String closed = "jdbc.sql(s).query(Row.class).list().stream().toList();";
    assertThat(SourceRules.noStreamOfRowsLeftOpen("Essai", closed)).isEmpty();
  }

  @Test
  void nobodyMocksTheEngine() {
    assertThat(sources(Fichiers.TEST_ROOTS, SourceRules::noMockOfTheEngine)).isEmpty();
    String mocked =
        "import org.camunda.bpm.engine.TaskService;\n Object o = mock(" + "TaskService.class);";
    assertThat(SourceRules.noMockOfTheEngine("Essai", mocked)).hasSize(1);
  }

  private static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private static List<String> sources(
      List<Path> roots, BiFunction<String, String, List<String>> rule) {
    return roots.stream()
        .flatMap(root -> Fichiers.endingWith(root, ".java").stream())
        .flatMap(file -> rule.apply(file.toString(), Fichiers.read(file)).stream())
        .toList();
  }
}
