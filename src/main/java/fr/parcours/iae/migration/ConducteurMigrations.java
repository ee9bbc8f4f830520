package fr.parcours.iae.migration;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Advances the lots under way, one case after another. Every node does: rows share the work out.
 */
@Component
public class ConducteurMigrations {

  private static final String REGARD = "${parcours.migrations.regard:PT2S}";
  private static final Logger LOG = LoggerFactory.getLogger(ConducteurMigrations.class);

  private final PassageCasService passages;
  private final ApplicationEventPublisher events;
  private final ExecutorService fils;
  private final Semaphore libres;
  private final boolean role;

  ConducteurMigrations(
      PassageCasService passages, ApplicationEventPublisher events, Environment environment) {
    this.passages = passages;
    this.events = events;
    int nombre = environment.getProperty("parcours.migrations.fils", Integer.class, 2);
    this.fils = Executors.newFixedThreadPool(nombre, new CustomizableThreadFactory("migration-"));
    this.libres = new Semaphore(nombre);
    this.role = environment.getProperty("parcours.role.jobs", Boolean.class, true);
  }

  /** Wakes this node's threads; those at work go on. */
  @Scheduled(fixedDelayString = REGARD, initialDelayString = REGARD)
  void wake() {
    while (role && libres.tryAcquire()) {
      try {
        fils.execute(this::work);
      } catch (RejectedExecutionException e) {
        libres.release();
        return;
      }
    }
  }

  private void work() {
    try {
      drain();
    } catch (RuntimeException e) {
      LOG.warn("Migrations stopped for now; they will be taken up again", e);
    } finally {
      libres.release();
    }
  }

  /** Runs every lot under way until none has work this node can take; answers the cases tried. */
  public int drain() {
    int tried = 0;
    for (UUID lot : passages.running()) {
      while (!Thread.currentThread().isInterrupted() && advance(lot)) {
        tried++;
      }
      UUID ended = passages.finish(lot);
      if (ended != null) {
        events.publishEvent(new LotTermine(ended));
      }
    }
    return tried;
  }

  /** Tries one case; false when there was none to take. */
  public boolean advance(UUID lotId) {
    try {
      Optional<CasMigration> cas = passages.next(lotId);
      return cas.isPresent();
    } catch (PassageCasService.NonPasseException e) {
      hold(e.cas(), e.getCause());
      return true;
    }
  }

  private void hold(CasMigration cas, @Nullable Throwable cause) {
    if (cause instanceof PassageBloqueException bloque) {
      passages.hold(cas, EtatCas.BLOQUEE, bloque.blocage());
    } else if (cause instanceof ConcurrencyFailureException) {
      passages.hold(cas, EtatCas.A_FAIRE, Blocage.CONFLIT);
    } else {
      LOG.warn("Instance {} did not pass in lot {}", cas.instanceId(), cas.lotId(), cause);
      passages.hold(cas, EtatCas.ECHEC, Blocage.ERREUR);
    }
  }

  @PreDestroy
  void stop() {
    fils.shutdownNow();
  }
}
