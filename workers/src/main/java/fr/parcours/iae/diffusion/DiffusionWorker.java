package fr.parcours.iae.diffusion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** Lots of one run: then another subscriber may have the place. */
  private static final int LOTS = 10;

  /** In a row without a word before it is left alone for a while. */
  private static final int ESSAIS = 3;

  private static final int GONE = 410;
  private static final int SANS_REPONSE = 0;

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
    try {
      for (int n = 0; n < LOTS && passage.isPresent() && send(passage.get()); n++) {
        passage = service.passage(travail.dossierId(), LOT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new IssueSujet.Echec("INTERROMPU");
    }
    service.ended(travail.dossierId());
    return IssueSujet.fait();
  }

  /** Sends some; whether more may be there. */
  private boolean send(DiffusionService.Passage passage) throws InterruptedException {
    Abonnement abonne = passage.abonnement();
    Map<EnvoisDiffusion.Du, Integer> enPanne = new LinkedHashMap<>();
    boolean speaks = false;
    for (EnvoisDiffusion.Du du : passage.dus()) {
      int status = post(passage, du);
      if (status >= 200 && status < 300) {
        service.taken(abonne.id(), du.evenementId(), status);
        speaks = true;
      } else if (isPanne(status)) {
        enPanne.put(du, status);
        if (!speaks && enPanne.size() == ESSAIS) {
          break;
        }
      } else {
        service.refused(abonne.id(), du, status);
        speaks = true;
        if (status == GONE) {
          return false;
        }
      }
    }
    if (!speaks && !enPanne.isEmpty()) {
      service.silent(abonne.id());
      return false;
    }
    enPanne.forEach((du, status) -> service.refused(abonne.id(), du, status));
    return enPanne.isEmpty() && !passage.dus().isEmpty();
  }

  /** It fails for now, whatever it is told: not the fault of what it was told. */
  private static boolean isPanne(int status) {
    return status == SANS_REPONSE || status == 408 || status == 429 || status >= 500;
  }

  private int post(DiffusionService.Passage passage, EnvoisDiffusion.Du du)
      throws InterruptedException {
    String id = "evt_" + du.evenementId();
    Abonnement abonne = passage.abonnement();
    try {
      int status = canal.post(abonne.adresse(), passage.secret(), id, body(id, du));
      LOG.debug("Subscriber {} answered {} to {}", abonne.id(), status, id);
      return status;
    } catch (IOException e) {
      LOG.info("Subscriber {} does not answer: {}", abonne.id(), e.getClass().getSimpleName());
      return SANS_REPONSE;
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
