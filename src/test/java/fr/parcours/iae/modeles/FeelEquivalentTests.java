package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.feel.FeelDesTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;

/** Our FEEL answers what the engine's answers, word for word, refusals included. */
class FeelEquivalentTests {

  private static final FeelEngine OURS = FeelDesTables.create();
  private static final FeelEngine STOCK = new ScalaFeelEngine(List.of());
  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          true,
          false,
          0,
          1,
          3,
          2.5,
          -7L,
          "",
          "AI",
          "ACI",
          "EI",
          "GEIQ",
          "EATT",
          "FORGOTTEN",
          "NOT_REGISTERED",
          "aci",
          "ACI ",
          List.of("ACI"));
  private static final List<String> ODD =
      List.of(
          "",
          "-",
          "??",
          "\"AI",
          "kind",
          "inconnue",
          "kind = \"ACI\"",
          "not(\"AI\",\"ACI\")",
          "not(-)",
          "> 1",
          "[1..3]",
          "]1..3[",
          "null",
          "1 / 0",
          "assert(kind, kind = 1)",
          "string length(kind) > 2",
          "abs(kind)",
          "nope(1)",
          "if kind = 1 then true else false",
          "some x in [1,2] satisfies x = kind",
          "date(\"2026-01-01\")",
          "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}",
          "(function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}})(1)");

  /** What an evaluation came to: its value, or the sentence that refuses it. */
  private static String test(FeelEngine feel, String cell, Object value) {
    return outcome(() -> feel.evaluateSimpleUnaryTests(cell, "kind", facts(value)));
  }

  private static String expression(FeelEngine feel, String text, Object value) {
    return outcome(() -> feel.evaluateSimpleExpression(text, facts(value)));
  }

  private static String outcome(java.util.function.Supplier<Object> evaluation) {
    try {
      Object value = evaluation.get();
      return value == null ? "null" : value.getClass().getName() + " " + value;
    } catch (RuntimeException refused) {
      return refused.getClass().getName() + " " + refused.getMessage();
    }
  }

  private static VariableContext facts(Object value) {
    return Variables.createVariables()
        .putValue("kind", value)
        .putValue("nbNiveau1", value)
        .putValue("nbNiveau2", 2)
        .putValue("niveau1Min", 1)
        .putValue("niveau2Min", 3)
        .asVariableContext();
  }

  private static void assertSame(String text, Object value) {
    for (int again = 0; again < 2; again++) {
      assertThat(test(OURS, text, value))
          .as("%s | %s", text, value)
          .isEqualTo(test(STOCK, text, value));
      assertThat(expression(OURS, text, value))
          .as("%s | %s", text, value)
          .isEqualTo(expression(STOCK, text, value));
    }
  }

  @Test
  void everyCellOfEveryTableAnswersTheSameWhateverItIsGiven() {
    List<String> cells = cells();
    assertThat(cells).hasSizeGreaterThan(50).contains("\"GEIQ\",\"OPCS\",\"EA\",\"EATT\"");
    cells.stream().distinct().forEach(cell -> VALUES.forEach(value -> assertSame(cell, value)));
  }

  @Test
  void oddExternalAndBrokenExpressionsAreRefusedInTheSameWords() {
    ODD.forEach(text -> VALUES.forEach(value -> assertSame(text, value)));
    assertThat(expression(OURS, ODD.get(ODD.size() - 2), 1))
        .containsIgnoringCase("external functions are disabled");
  }

  @Property(tries = 1_500)
  void aRandomCellAnswersTheSame(
      @ForAll("randomCells") String cell, @ForAll("values") Object value) {
    assertSame(cell, value);
  }

  @Provide
  Arbitrary<String> randomCells() {
    Arbitrary<String> literal =
        Arbitraries.oneOf(
            Arbitraries.of("true", "false", "null", "-", "kind", "nbNiveau2", "\"ACI\"", "\"\""),
            Arbitraries.integers().between(-3, 4).map(String::valueOf),
            Arbitraries.strings().withChars("abACI _é\"'\\,<>[].-").ofMaxLength(6),
            Arbitraries.strings().alpha().ofMaxLength(4).map(s -> "\"" + s + "\""));
    Arbitrary<String> shape =
        Arbitraries.of(
            "%s",
            "%s,%s",
            "not(%s)",
            "not(%s,%s)",
            "< %s",
            ">= %s",
            "[%s..%s]",
            "]%s..%s]",
            "? = %s",
            "kind = %s or kind = %s",
            "list contains([%s,%s], kind)");
    return Combinators.combine(shape, literal, literal).as((s, a, b) -> s.formatted(a, b));
  }

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(VALUES.subList(1, VALUES.size())),
        Arbitraries.integers().between(-3, 4).asGeneric(),
        Arbitraries.strings().ofMaxLength(5).asGeneric());
  }

  private static List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (Path file : files()) {
      DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
      model
          .getModelElementsByType(InputEntry.class)
          .forEach(e -> cells.add(e.getTextContent().strip()));
      model
          .getModelElementsByType(OutputEntry.class)
          .forEach(e -> cells.add(e.getTextContent().strip()));
      model
          .getModelElementsByType(InputExpression.class)
          .forEach(e -> cells.add(e.getText().getTextContent().strip()));
      model
          .getModelElementsByType(LiteralExpression.class)
          .forEach(e -> cells.add(e.getText().getTextContent().strip()));
    }
    return cells;
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(Path.of("processes"))) {
      return all.filter(path -> path.toString().endsWith(".dmn")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
