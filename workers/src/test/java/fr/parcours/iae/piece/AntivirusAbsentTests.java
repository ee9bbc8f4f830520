package fr.parcours.iae.piece;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.TravailSujet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A platform where nobody set an antivirus up. */
@ParcoursTest
class AntivirusAbsentTests {

  @Autowired PiecesDossierService pieces;
  @Autowired AnalyseService analyses;
  @Autowired Monde monde;

  @Test
  @DisplayName("Without an antivirus a file stays in quarantine, and its page says so")
  void aFileStaysInQuarantine() {
    Acteur acteur = monde.aPrescripteurHabilite();
    UUID dossier = UUID.randomUUID();
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    UUID piece = pieces.add(dossier, "a.pdf", pdf, acteur).orElseThrow();
    AnalysePieceWorker worker =
        new AnalysePieceWorker(
            analyses,
            new CanalAntivirus(
                AccesAntivirus.of(""), Duration.ofSeconds(1), Duration.ofSeconds(1)));

    IssueSujet issue =
        worker.traiter(new TravailSujet("1", worker.topic(), piece, "75", "instance"));

    assertThat(issue).isEqualTo(new IssueSujet.Indisponible("ANTIVIRUS_ABSENT"));
    assertThat(pieces.show(dossier, acteur).pieces())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.etat()).isEqualTo(EtatPiece.EN_QUARANTAINE);
              assertThat(p.explication())
                  .isEqualTo("L’antivirus ne répond pas : le fichier reste en quarantaine.");
            });
  }
}
