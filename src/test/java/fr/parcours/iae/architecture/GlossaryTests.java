package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesFormulaire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlossaryTests {

  private static final List<List<String>> ROWS = rows();
  private static final Set<String> BANNED = GlossaryRules.bannedSynonyms(ROWS);

  @Test
  void theGlossaryIsWhole() {
    assertThat(BANNED).contains("approval", "jobApplication", "employeeRecord");
    assertThat(ROWS)
        .allSatisfy(
            row -> {
              assertThat(row).as("term, code name, definition, basis, synonyms").hasSize(5);
              assertThat(row.get(0)).isNotBlank();
              assertThat(row.get(1)).as("code name of " + row.get(0)).contains("`");
              assertThat(row.get(2)).as("definition of " + row.get(0)).isNotBlank();
              assertThat(row.get(3)).as("legal basis of " + row.get(0)).isNotBlank();
            });
    assertThat(ROWS.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
  }

  @Test
  void javaSpeaksTheLawsNouns() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.parcours.iae");
    assertThat(GlossaryRules.violations("Java", GlossaryRules.javaNames(classes), BANNED))
        .isEmpty();
  }

  @Test
  void modelsAndFormsSpeakTheLawsNouns() {
    List<String> violations = new ArrayList<>();
    for (String suffix : List.of(".bpmn", ".dmn")) {
      for (Path file : Fichiers.endingWith(Path.of("processes"), suffix)) {
        Set<String> names = GlossaryRules.modelNames(Fichiers.model(file));
        violations.addAll(GlossaryRules.violations(file.toString(), names, BANNED));
      }
    }
    for (Path file : Fichiers.endingWith(Path.of("forms"), ".form")) {
      String name = Fichiers.nameWithoutExtension(file);
      Set<String> names = ReglesFormulaire.keys(Fichiers.read(file));
      names.add(name);
      violations.addAll(GlossaryRules.violations(file.toString(), names, BANNED));
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void tablesSpeakTheLawsNouns() {
    List<String> violations = new ArrayList<>();
    for (Path file : Fichiers.endingWith(Path.of("src/main/resources/db/migration"), ".sql")) {
      Set<String> names = GlossaryRules.sqlNames(Fichiers.read(file));
      violations.addAll(GlossaryRules.violations(file.toString(), names, BANNED));
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void aBannedSynonymIsFoundWhereverItHides() {
    Set<String> banned = Set.of("approval", "jobApplication");
    Set<String> java =
        GlossaryRules.javaNames(new ClassFileImporter().importClasses(JobApplicationRow.class));
    assertThat(GlossaryRules.violations("Java", java, banned))
        .containsExactlyInAnyOrder(
            "Java: 'JobApplicationRow' says 'jobApplication'",
            "Java: 'findApprovalNumber' says 'approval'");
    FichierModele model =
        Fichiers.model("x.bpmn", "<process id=\"UserTask_ReviewJobApplication\" xmlns=\"urn:x\"/>");
    assertThat(GlossaryRules.violations("x", GlossaryRules.modelNames(model), banned)).hasSize(1);
    String sql = "create table job_application (id uuid); -- approval\n select 'approval';";
    assertThat(GlossaryRules.violations("sql", GlossaryRules.sqlNames(sql), banned)).hasSize(1);
  }

  @Test
  void aWordInsideAnotherIsNoSynonym() {
    assertThat(GlossaryRules.violations("Java", Set.of("disapprovals", "ApplicationJob"), BANNED))
        .isEmpty();
  }

  @SuppressWarnings("unused")
  private static final class JobApplicationRow {
    String findApprovalNumber() {
      return "";
    }
  }

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(
        MarkdownTable.withColumns(Fichiers.read(Path.of("src/docs/glossary.md")), "Term").rows());
    return rows;
  }
}
