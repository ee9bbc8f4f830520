package fr.parcours.iae.echangeasp;

import fr.parcours.iae.asp.LecteurRetour;
import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does {@code asp.fetch}: reads each answer, applies it, and only then removes it at the ASP.
 *
 * <p>Spécification d'échange de l'ASP, dossier {@code retrait}.
 */
@Component
class RetraitAspWorker implements SujetExterieur {

  private static final Logger LOG = LoggerFactory.getLogger(RetraitAspWorker.class);

  private final LotService lots;
  private final CanalAsp canal;

  RetraitAspWorker(LotService lots, CanalAsp canal) {
    this.lots = lots;
    this.canal = canal;
  }

  @Override
  public String topic() {
    return "asp.fetch";
  }

  @Override
  public String libelle() {
    return "Retrait des réponses de l’ASP";
  }

  @Override
  public int parallelisme() {
    return 1;
  }

  @Override
  public IssueSujet traiter(TravailSujet travail) {
    try {
      CanalAsp.Bilan bilan = canal.fetch(lots.awaited(), LecteurRetour.OCTETS, lots::receive);
      LOG.info("{} answers of the ASP read, {} failed", bilan.lus(), bilan.echecs());
      return bilan.echecs() == 0 ? IssueSujet.fait() : new IssueSujet.Echec("REPONSE_EN_ECHEC");
    } catch (IOException e) {
      LOG.info("The ASP's answers could not be read: {}", e.getClass().getSimpleName());
      return new IssueSujet.Indisponible("ASP_INJOIGNABLE");
    }
  }
}
