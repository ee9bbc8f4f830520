package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.controle.regles.FichierModele;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table nobody checks lies within a month. */
class ReadmeTablesTests {

  private static final Path SAMPLES = Path.of("src/test/resources/architecture");
  private static final List<FichierModele> BPMN = models("processes", ".bpmn");
  private static final List<FichierModele> SAMPLE =
      List.of(Fichiers.model(SAMPLES.resolve("essai.bpmn")));

  @Test
  void processesAndDecisionsAreTold() {
    String readme = Fichiers.read(Path.of("processes/README.md"));
    assertThat(ReadmeRules.processes(readme, BPMN)).isEmpty();
    assertThat(ReadmeRules.decisions(readme, models("processes", ".dmn"))).isEmpty();
  }

  @Test
  void formsAreTold() {
    Path root = Path.of("forms");
    Map<String, String> forms = new TreeMap<>();
    for (Path file : Fichiers.endingWith(root, ".form")) {
      forms.put(root.relativize(file).toString().replace(".form", ""), Fichiers.read(file));
    }
    assertThat(ReadmeRules.forms(Fichiers.read(root.resolve("README.md")), forms)).isEmpty();
  }

  @Test
  void workersAndBeansAreTold() {
    String readme = Fichiers.read(Path.of("workers/README.md"));
    Set<String> modules = new TreeSet<>();
    SourceRules.packages(Fichiers.WORKERS)
        .forEach(name -> modules.add(name.replaceFirst("^fr\\.parcours\\.iae\\.(\\w+).*", "$1")));
    assertThat(ReadmeRules.workers(readme, modules, BPMN)).isEmpty();
    assertThat(ReadmeRules.beans(readme, BPMN)).isEmpty();
  }

  @Test
  void aTableThatForgetsOrInventsIsRejected() {
    String table =
        """
        | Key | Messages | Topics | Forms | Decisions |
        |---|---|---|---|---|
        | `essai` | `essai.closed` | none | `autre` | `mesure`, calls `suite` |
        | `perdu` | none | none | none | none |
        """;
    assertThat(ReadmeRules.processes(table, SAMPLE))
        .containsExactly(
            "perdu does not exist", "essai: the table says [autre], the files say [review-essai]");
    assertThat(
            ReadmeRules.decisions(
                "| Key | Inputs | Outputs |\n|---|---|---|\n",
                List.of(Fichiers.model(SAMPLES.resolve("mesure.dmn")))))
        .containsExactly("mesure has no row");
    assertThat(
            ReadmeRules.forms(
                "| Form | Fields |\n|---|---|\n| `x/review-essai` | `granted` |\n",
                Map.of("x/review-essai", Fichiers.read(SAMPLES.resolve("review-essai.form")))))
        .containsExactly(
            "x/review-essai: the table says [granted], the files say [granted, motif]");
    assertThat(
            ReadmeRules.workers(
                "| Module | Topics |\n|---|---|\n| `regles` | `essai.send` |\n", Set.of(), SAMPLE))
        .containsExactly("regles does not exist", "essai.send does not exist");
    assertThat(
            ReadmeRules.beans(
                "| Bean | Process |\n|---|---|\n| `issueEssai` | `autre` |\n", SAMPLE))
        .containsExactly(
            "mesureFacts has no row", "issueEssai: the table says [autre], the files say [essai]");
  }

  private static List<FichierModele> models(String root, String suffix) {
    return Fichiers.endingWith(Path.of(root), suffix).stream().map(Fichiers::model).toList();
  }
}
