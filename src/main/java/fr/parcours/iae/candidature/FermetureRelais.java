package fr.parcours.iae.candidature;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the closures after the commit that asked for them, and again later if a node died between.
 */
@Component
class FermetureRelais {

  /** Some candidatures were closed in this transaction. */
  record CandidaturesClosed() {}

  /** How often what a dead node left is looked for; tests look themselves. */
  private static final String REPRISE = "${parcours.fermetures.reprise:PT30S}";

  private static final Logger LOG = LoggerFactory.getLogger(FermetureRelais.class);

  private final FermetureService service;

  FermetureRelais(FermetureService service) {
    this.service = service;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void afterCommit(CandidaturesClosed event) {
    drain();
  }

  @Scheduled(fixedDelayString = REPRISE, initialDelayString = REPRISE)
  void drain() {
    try {
      while (service.closeNext()) {
        LOG.debug("Closed the process of a candidature");
      }
    } catch (RuntimeException e) {
      LOG.warn("A candidature's process could not be ended; it will be tried again", e);
    }
  }
}
