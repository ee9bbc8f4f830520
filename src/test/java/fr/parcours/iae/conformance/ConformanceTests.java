package fr.parcours.iae.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.support.DecisionsDuDepot;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Plays the acceptance cases of the real service against the public doors of our modules, by the
 * rule each case is about. {@code -Dconformance.cases=<dir>} plays the files of another directory.
 */
@ParcoursTest
class ConformanceTests {

  private static final String DOSSIER = System.getProperty("conformance.cases", "");

  private final Map<String, Correspondances> fichiers;

  ConformanceTests(@Autowired CandidatService candidats) {
    DecisionTable decisions = new DecisionsDuDepot();
    this.fichiers =
        Map.of(
            "approval_numbers", NumerosConformes.correspondances(),
            "nir", new NirConforme(candidats).correspondances(),
            "eligibility_criteria", new CriteresConformes(decisions).correspondances(),
            "hiring", new EmbauchesConformes(decisions).correspondances(),
            "job_application_transitions", new CandidaturesConformes().correspondances(),
            "approval_duration", new DureesConformes(decisions).correspondances(),
            "suspension_rules", new SuspensionsConformes(decisions).correspondances(),
            "prolongation_rules", new ProlongationsConformes(decisions).correspondances(),
            "employee_record", new FichesConformes().correspondances());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "approval_numbers",
        "nir",
        "eligibility_criteria",
        "hiring",
        "job_application_transitions",
        "approval_duration",
        "suspension_rules",
        "prolongation_rules",
        "employee_record"
      })
  void every_case_of_the_real_service_holds(String fichier) throws IOException {
    assumeThat(DOSSIER.isEmpty() || Files.exists(chemin(fichier)))
        .as("le dossier de cas contient %s.json", fichier)
        .isTrue();
    Bilan bilan = new Bilan(fichier);
    Correspondances correspondances = fichiers.get(fichier);
    try (InputStream json = ouvrir(fichier)) {
      new ObjectMapper()
          .readTree(json)
          .path("cases")
          .forEach(noeud -> bilan.compter(Cas.de(noeud), correspondances));
    }
    System.out.println(bilan.rapport());
    assertThat(bilan.isConforme()).as(bilan.rapport()).isTrue();
  }

  private static InputStream ouvrir(String fichier) throws IOException {
    return DOSSIER.isEmpty()
        ? new ClassPathResource("conformance/" + fichier + ".json").getInputStream()
        : Files.newInputStream(chemin(fichier));
  }

  private static Path chemin(String fichier) {
    return Path.of(DOSSIER, fichier + ".json");
  }
}
