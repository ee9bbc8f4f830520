package fr.parcours.iae.echangeasp;

import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import java.io.IOException;
import java.util.Optional;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does {@code asp.deposit}: the same bytes under the same name, as often as it takes.
 *
 * <p>Spécification d'échange de l'ASP, dossier {@code depot}.
 */
@Component
class DepotAspWorker implements SujetExterieur {

  private static final Logger LOG = LoggerFactory.getLogger(DepotAspWorker.class);

  private final LotService lots;
  private final CanalAsp canal;

  DepotAspWorker(LotService lots, CanalAsp canal) {
    this.lots = lots;
    this.canal = canal;
  }

  @Override
  public String topic() {
    return "asp.deposit";
  }

  @Override
  public String libelle() {
    return "Dépôt des fiches salarié à l’ASP";
  }

  @Override
  public int parallelisme() {
    return 1;
  }

  @Override
  public IssueSujet traiter(TravailSujet travail) {
    Optional<LotService.ADeposer> lot = lots.toDeposit(travail.dossierId());
    if (lot.isPresent()) {
      try {
        canal.deposit(lot.get().nom(), lot.get().octets());
      } catch (SftpException e) {
        // It answers, and says no to this file: the others may leave.
        LOG.info("The ASP refused {}: status {}", lot.get().nom(), e.getStatus());
        return new IssueSujet.Echec("ASP_REFUSE_LE_FICHIER");
      } catch (IOException e) {
        LOG.info("The ASP did not take {}: {}", lot.get().nom(), e.getClass().getSimpleName());
        return new IssueSujet.Indisponible("ASP_INJOIGNABLE");
      }
      lots.deposited(travail.dossierId());
    }
    return IssueSujet.fait();
  }
}
