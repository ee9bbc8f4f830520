package fr.parcours.iae.candidature;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends, one per transaction, the processes of candidatures closed by another click. */
@Service
class FermetureService {

  private final Fermetures fermetures;
  private final CandidatureService candidatures;
  private final CandidatureProcess process;

  FermetureService(
      Fermetures fermetures, CandidatureService candidatures, CandidatureProcess process) {
    this.fermetures = fermetures;
    this.candidatures = candidatures;
    this.process = process;
  }

  /** Whether one was found and ended. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean closeNext() {
    Optional<UUID> next = fermetures.next();
    next.ifPresent(
        id -> {
          // The person before the request, as whoever is answering the task right now (ADR 0022).
          candidatures.hold(id);
          if (fermetures.take(id)) {
            process.close(id);
            fermetures.done(id);
          }
        });
    return next.isPresent();
  }
}
