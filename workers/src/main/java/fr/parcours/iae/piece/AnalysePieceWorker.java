package fr.parcours.iae.piece;

import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import fr.parcours.iae.piece.camunda.AnalysePieceModel.Topics;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does {@code piece.analyse}: has one file read and notes what was found. A file read twice says
 * the same; one that is gone has nothing left to say.
 */
@Component
class AnalysePieceWorker implements SujetExterieur {

  private static final Logger LOG = LoggerFactory.getLogger(AnalysePieceWorker.class);

  private final AnalyseService analyses;
  private final CanalAntivirus canal;

  AnalysePieceWorker(AnalyseService analyses, CanalAntivirus canal) {
    this.analyses = analyses;
    this.canal = canal;
  }

  @Override
  public String topic() {
    return Topics.SCAN;
  }

  @Override
  public String libelle() {
    return "Analyse des pièces jointes";
  }

  @Override
  public IssueSujet traiter(TravailSujet travail) {
    UUID piece = travail.dossierId();
    Optional<byte[]> octets;
    try {
      octets = analyses.toScan(piece);
    } catch (PieceIllisibleException e) {
      analyses.hinder(piece, e.code());
      return new IssueSujet.Echec(e.code());
    }
    if (octets.isEmpty()) {
      return IssueSujet.fait();
    }
    try {
      return note(piece, canal.analyse(octets.get()));
    } catch (IOException e) {
      LOG.info("The antivirus did not read {}: {}", piece, e.getClass().getSimpleName());
      analyses.hinder(piece, PieceJointe.SANS_REPONSE);
      return new IssueSujet.Indisponible(
          canal.isConfigured() ? "ANTIVIRUS_INJOIGNABLE" : "ANTIVIRUS_ABSENT");
    }
  }

  private IssueSujet note(UUID piece, Constat constat) {
    if (constat instanceof Constat.Rejete rejete) {
      analyses.hinder(piece, rejete.code());
      return new IssueSujet.Echec(rejete.code());
    }
    if (constat instanceof Constat.Infecte infecte) {
      LOG.warn("The antivirus found {} in {}", infecte.signature(), piece);
      analyses.refuse(piece, infecte.signature(), infecte.moteur());
    } else {
      analyses.clean(piece, ((Constat.Sain) constat).moteur());
    }
    return IssueSujet.fait();
  }
}
