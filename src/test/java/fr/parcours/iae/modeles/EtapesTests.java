package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.tache.web.Etapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The work list can be filtered by every human step of the models, and by nothing else. */
class EtapesTests {

  @Test
  void the_filter_names_every_human_step_once() throws IOException {
    assertThat(Etapes.TOUTES).extracting(Etapes::id).containsExactlyInAnyOrderElementsOf(steps());
    assertThat(Etapes.TOUTES).extracting(Etapes::libelle).doesNotHaveDuplicates();
  }

  private static List<String> steps() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(
              file ->
                  Bpmn.readModelFromFile(file.toFile())
                      .getModelElementsByType(UserTask.class)
                      .stream())
          .map(UserTask::getId)
          .distinct()
          .toList();
    }
  }
}
