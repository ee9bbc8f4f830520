package fr.parcours.iae.piece;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files received before they were sealed are sealed here, until none is left. */
@Component
class ScellementRelais {

  private static final String REPRISE = "${parcours.pieces.scellement:PT1M}";
  private static final Logger LOG = LoggerFactory.getLogger(ScellementRelais.class);

  private final ScellementService scellements;

  ScellementRelais(ScellementService scellements) {
    this.scellements = scellements;
  }

  @Scheduled(fixedDelayString = REPRISE, initialDelayString = REPRISE)
  void look() {
    try {
      int sealed = 0;
      for (int lot = scellements.sealClear(); lot > 0; lot = scellements.sealClear()) {
        sealed += lot;
      }
      if (sealed > 0) {
        LOG.info("{} files kept in clear are sealed", sealed);
      }
    } catch (RuntimeException e) {
      LOG.warn("Files kept in clear could not all be sealed; it will be tried again", e);
    }
  }
}
