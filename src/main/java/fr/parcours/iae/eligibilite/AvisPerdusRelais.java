package fr.parcours.iae.eligibilite;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A habilitation lost may leave many cases behind it: each is given back by itself. */
@Component
class AvisPerdusRelais {

  private static final String REPRISE = "${parcours.eligibilite.avis-perdus:PT1M}";
  private static final Logger LOG = LoggerFactory.getLogger(AvisPerdusRelais.class);

  private final AvisPerdusService avis;

  AvisPerdusRelais(AvisPerdusService avis) {
    this.avis = avis;
  }

  @Scheduled(fixedDelayString = REPRISE, initialDelayString = REPRISE)
  void look() {
    try {
      for (UUID dossier : avis.enAttente()) {
        giveBack(dossier);
      }
    } catch (RuntimeException e) {
      LOG.warn("Diagnoses awaited in vain could not be looked for; it will be tried again", e);
    }
  }

  /** Somebody may be acting on the very case: it is tried again, the others go on. */
  private void giveBack(UUID dossier) {
    try {
      if (avis.giveBack(dossier)) {
        LOG.info("The diagnosis of {} is asked from another prescriber", dossier);
      }
    } catch (RuntimeException e) {
      LOG.info(
          "The diagnosis of {} could not be given back: {}", dossier, e.getClass().getSimpleName());
    }
  }
}
