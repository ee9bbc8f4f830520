package fr.parcours.iae.organisation.flux;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.support.ParcoursTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParcoursTest
class CommandeImportTests {

  @Autowired CommandeImport commande;
  @Autowired JdbcClient jdbc;
  @TempDir Path dir;

  @BeforeEach
  @AfterEach
  void forgetReports() {
    jdbc.sql("delete from import_flux_refus").update();
    jdbc.sql("delete from import_flux").update();
  }

  @Test
  void folderIsImportedStructuresFirstWithReportAndFigures() throws IOException {
    Path flux = new ClassPathResource("demo/fluxiae").getFile().toPath();

    String out = run(List.of(flux), true);

    assertThat(out).contains("FIGURE fluxiae.structure.lines_read = 3680 lines");
    assertThat(out).contains("FIGURE fluxiae.annexe_financiere.lines_read = 7357 lines");
    assertThat(out).contains("FIGURE fluxiae.structure.second_run_changes = 0 rows");
    assertThat(out).contains("FIGURE fluxiae.annexe_financiere.second_run_changes = 0 rows");
    assertThat(out).contains("1000 lignes lues", "SIRET TROP COURT", "refusée, SIRET_INVALIDE");
    assertThat(out.indexOf("fluxiae.structure.lines_read"))
        .isLessThan(out.indexOf("fluxiae.annexe_financiere.lines_read"));
  }

  @Test
  void truncatedFileEndsInFailure() throws IOException {
    Path file = dir.resolve("fluxIAE_Structure_x.csv");
    Files.writeString(file, "DEB|fluxIAE_Structure|23/11/2026\n" + TypeFlux.STRUCTURE.entete());

    assertThat(run(List.of(dir), false)).contains("FICHIER_TRONQUE");
  }

  private String run(List<Path> chemins, boolean complete) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean done = commande.run(chemins, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(done).isEqualTo(complete);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
