package fr.parcours.iae.piece;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.piece.camunda.AnalysePieceModel;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance behind each file received, started in the transaction that received it. */
@Component
class AnalyseProcess {

  private final VersionService versions;
  private final Processus processus;
  private final String departement;

  AnalyseProcess(VersionService versions, Processus processus, AntivirusProperties antivirus) {
    this.versions = versions;
    this.processus = processus;
    departement = antivirus.departement();
  }

  void start(UUID pieceId) {
    processus.start(
        versions.processus(AnalysePieceModel.KEY, departement).definitionId(),
        pieceId,
        departement,
        Map.of());
  }
}
