package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model opens in the tools people use and carries the id of its file. */
class ModelesTests {

  static Stream<Path> processes() {
    return Modeles.withExtension(".bpmn").stream();
  }

  static Stream<Path> decisions() {
    return Modeles.withExtension(".dmn").stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void aProcessIsValidExecutableAndNamedAfterItsFile(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var model = Bpmn.readModelFromStream(in);
      Bpmn.validateModel(model);
      assertThat(model.getModelElementsByType(Process.class))
          .singleElement()
          .satisfies(
              p -> {
                assertThat(file).hasFileName(p.getId() + ".bpmn");
                assertThat(p.isExecutable()).isTrue();
                assertThat(p.getCamundaVersionTag()).isNotBlank();
                assertThat(p.getCamundaHistoryTimeToLiveString())
                    .isEqualTo(conservation(p.getId()));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionIsValidAndNamedAfterItsFile(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var model = Dmn.readModelFromStream(in);
      Dmn.validateModel(model);
      assertThat(model.getModelElementsByType(Decision.class))
          .anySatisfy(d -> assertThat(file).hasFileName(d.getId() + ".dmn"))
          .allSatisfy(
              d -> {
                assertThat(d.getVersionTag()).isNotBlank();
                assertThat(d.getCamundaHistoryTimeToLiveString()).isEqualTo("P730D");
              });
    }
  }

  /** Removal is counted from the start: a path may live fifteen years, a suspension three. */
  private static String conservation(String processus) {
    return switch (processus) {
      case "parcours" -> "P5475D";
      case "notification",
          "depot-asp",
          "retrait-asp",
          "diffusion-pass",
          "analyse-piece",
          "invitation",
          "inscription",
          "inscription-siae",
          "mot-de-passe" ->
          "P90D";
      case "suspension", "decision-prefet", "habilitation" -> "P1825D";
      default -> "P730D";
    };
  }
}
