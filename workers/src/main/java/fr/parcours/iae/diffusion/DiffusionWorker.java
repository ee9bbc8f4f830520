package fr.parcours.iae.diffusion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does {@code webhook.send}: one run for one subscriber. A subscriber that is silent holds up no
 * other; an event it refuses holds the later ones of the same PASS only.
 */
@Component
class DiffusionWorker implements SujetExterieur {

  private static final Logger LOG = LoggerFactory.getLogger(DiffusionWorker.class);
  private static final int LOT = 200;
  private static final int ABONNES = 4;

  private final DiffusionService service;
  private final CanalDiffusion canal;
  private final ObjectMapper json;

  DiffusionWorker(DiffusionService service, CanalDiffusion canal, ObjectMapper json) {
    this.service = service;
    this.canal = canal;
    this.json = json;
  }

  @Override
  public String topic() {
    return "webhook.send";
  }

  @Override
  public String libelle() {
    return "Diffusion des dates de PASS IAE";
  }

  @Override
  public int parallelisme() {
    return ABONNES;
  }

  @Override
  public IssueSujet traiter(TravailSujet travail) {
    Optional<DiffusionService.Passage> passage = service.passage(travail.dossierId(), LOT);
    if (passage.isPresent()) {
      UUID abonne = passage.get().abonnement().id();
      try {
        send(passage.get());
      } catch (IOException e) {
        LOG.info("Subscriber {} does not answer: {}", abonne, e.getClass().getSimpleName());
        service.silent(abonne);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IssueSujet.Echec("INTERROMPU");
      }
    }
    service.ended(travail.dossierId());
    return IssueSujet.fait();
  }

  private void send(DiffusionService.Passage passage) throws IOException, InterruptedException {
    Abonnement abonne = passage.abonnement();
    for (EnvoisDiffusion.Du du : passage.dus()) {
      String id = "evt_" + du.evenementId();
      int status = canal.post(abonne.adresse(), passage.secret(), id, body(id, du));
      if (status >= 200 && status < 300) {
        service.taken(abonne.id(), du.evenementId(), status);
      } else {
        LOG.info("Subscriber {} refused {}: {}", abonne.id(), id, status);
        service.refused(abonne.id(), du, status);
        if (status == 410) {
          return;
        }
      }
    }
  }

  private byte[] body(String id, EnvoisDiffusion.Du du) throws JsonProcessingException {
    return json.writeValueAsBytes(
        new EvenementDiffuse(
            id,
            switch (du.nature()) {
              case "DELIVRE" -> "pass-iae.delivre";
              case "ANNULE" -> "pass-iae.annule";
              default -> "pass-iae.dates";
            },
            du.le(),
            new EvenementDiffuse.Donnees(
                du.numeroPass(), du.debut(), du.fin(), du.nature(), du.rang())));
  }
}
