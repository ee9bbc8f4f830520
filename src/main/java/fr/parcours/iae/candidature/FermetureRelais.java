package fr.parcours.iae.candidature;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the closures after the commit that asked for them, and again later if a node died between. A
 * click closes its own only; one that cannot be closed holds up no other.
 */
@Component
class FermetureRelais {

  /** These candidatures were closed in this transaction. */
  record CandidaturesClosed(List<UUID> ids) {}

  /** How often what a dead node left is looked for; tests look themselves. */
  private static final String REPRISE = "${parcours.fermetures.reprise:PT30S}";

  private static final Logger LOG = LoggerFactory.getLogger(FermetureRelais.class);

  private final FermetureService service;

  FermetureRelais(FermetureService service) {
    this.service = service;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void afterCommit(CandidaturesClosed event) {
    event.ids().forEach(this::close);
  }

  @Scheduled(fixedDelayString = REPRISE, initialDelayString = REPRISE)
  void drain() {
    Optional<UUID> next = service.next(null);
    while (next.isPresent()) {
      close(next.get());
      next = service.next(next.get());
    }
  }

  private void close(UUID candidatureId) {
    try {
      service.close(candidatureId);
    } catch (RuntimeException e) {
      LOG.warn("A candidature's process could not be ended; it will be tried again", e);
    }
  }
}
