package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.tache.HalteSuivie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/** Every wait of the models that is no task is declared: counted, or left out with its reason. */
class HaltesTests {

  @Test
  void each_wait_of_each_model_is_counted_or_left_out_and_no_other() throws IOException {
    Set<String> counted =
        HalteSuivie.TOUTES.stream()
            .map(h -> HalteSuivie.cle(h.processus(), h.etape()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared = new TreeSet<>(counted);
    declared.addAll(HalteSuivie.LAISSEES.keySet());
    assertThat(declared).isEqualTo(waits());
    assertThat(counted).doesNotContainAnyElementsOf(HalteSuivie.LAISSEES.keySet());
    assertThat(HalteSuivie.LAISSEES.values()).allMatch(reason -> reason.endsWith("."));
  }

  private static Set<String> waits() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .map(file -> Bpmn.readModelFromFile(file.toFile()))
          .flatMap(HaltesTests::waits)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> waits(BpmnModelInstance model) {
    String key = model.getModelElementsByType(Process.class).iterator().next().getId();
    return model.getModelElementsByType(FlowNode.class).stream()
        .filter(HaltesTests::isWait)
        .map(node -> HalteSuivie.cle(key, node.getId()));
  }

  private static boolean isWait(FlowNode node) {
    return node instanceof EventBasedGateway
        || node instanceof ReceiveTask
        || node instanceof ServiceTask task && "external".equals(task.getCamundaType())
        || node instanceof IntermediateCatchEvent
            && node.getPreviousNodes().list().stream()
                .noneMatch(EventBasedGateway.class::isInstance);
  }
}
