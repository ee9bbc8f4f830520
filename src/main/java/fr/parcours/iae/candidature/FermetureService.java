package fr.parcours.iae.candidature;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** The closure to do after this one, in the order of their ids; the first one after none. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public Optional<UUID> next(@Nullable UUID after) {
    return fermetures.next(after);
  }

  /** Ends one; nothing when it was done meanwhile. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void close(UUID candidatureId) {
    // The person before the request, as whoever is answering the task right now (ADR 0022).
    candidatures.hold(candidatureId);
    if (fermetures.take(candidatureId)) {
      process.close(candidatureId);
      fermetures.done(candidatureId);
    }
  }
}
