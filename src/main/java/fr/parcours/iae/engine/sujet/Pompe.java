package fr.parcours.iae.engine.sujet;

import fr.parcours.iae.engine.Essais;
import fr.parcours.iae.engine.IssueSujet;
import fr.parcours.iae.engine.SujetExterieur;
import fr.parcours.iae.engine.TravailSujet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the works of one topic for this node, has them done, and tells the engine how each ended.
 * Taking, doing and telling are three transactions: a node that dies between them leaves a work
 * that another takes when its lock runs out.
 */
final class Pompe {

  private static final Logger LOG = LoggerFactory.getLogger(Pompe.class);

  private final SujetExterieur sujet;
  private final String noeud;
  private final ExternalTaskService travaux;
  private final Interrupteurs interrupteurs;
  private final Mesures mesures;
  private final Clock clock;
  private final Suspects suspects = new Suspects();
  private final AtomicInteger sondes = new AtomicInteger();
  private volatile @Nullable Instant muetJusque;

  Pompe(
      SujetExterieur sujet,
      String noeud,
      ExternalTaskService travaux,
      Interrupteurs interrupteurs,
      Mesures mesures,
      Clock clock) {
    this.sujet = sujet;
    this.noeud = noeud;
    this.travaux = travaux;
    this.interrupteurs = interrupteurs;
    this.mesures = mesures;
    this.clock = clock;
  }

  SujetExterieur sujet() {
    return sujet;
  }

  /** At most so many works, now this node's; none while the topic is held or the side silent. */
  List<LockedExternalTask> take(int max) {
    Instant muet = muetJusque;
    if (max < 1 || muet != null && clock.instant().isBefore(muet)) {
      return List.of();
    }
    if (interrupteurs.isHeld(sujet.topic())) {
      return List.of();
    }
    int wanted = muet == null ? max : 1;
    return travaux
        .fetchAndLock()
        .workerId(noeud)
        .maxTasks(wanted)
        .orderByCreateTime()
        .asc()
        .subscribe()
        .topic(sujet.topic(), sujet.verrou().toMillis())
        .variables(List.of())
        .execute();
  }

  /** Does one work and says how it ended. */
  @SuppressWarnings("IllegalCatch")
  void run(LockedExternalTask task) {
    Essai essai = outcome(task);
    mesures.done(sujet.topic(), essai.issue());
    try {
      tell(task, essai);
    } catch (BadUserRequestException e) {
      LOG.debug("A work of {} was no longer this node's", sujet.topic(), e);
    } catch (OptimisticLockingException e) {
      LOG.debug("A work of {} moved while it ended; it is taken again", sujet.topic(), e);
    } catch (ProcessEngineException e) {
      LOG.warn("What follows a work of {} failed", sujet.topic(), e);
      giveUp(task);
    } catch (RuntimeException e) {
      // The database is away: the work is found again when its lock runs out.
      LOG.warn("How a work of {} ended could not be written", sujet.topic(), e);
    }
  }

  @SuppressWarnings("IllegalCatch")
  private void giveUp(LockedExternalTask task) {
    try {
      fail(task, "SUITE_IMPOSSIBLE");
    } catch (RuntimeException e) {
      LOG.warn("A failure of {} could not be written; its lock runs out", sujet.topic(), e);
    }
  }

  /** A long work stays this node's; whatever happens to one, the others are renewed. */
  @SuppressWarnings("IllegalCatch")
  void extend(String taskId) {
    try {
      travaux.extendLock(taskId, noeud, sujet.verrou().toMillis());
    } catch (RuntimeException e) {
      LOG.debug("The lock of a work of {} could not be renewed", sujet.topic(), e);
    }
  }

  /** Given back untouched, unless another node has it by now. */
  @SuppressWarnings("IllegalCatch")
  void release(LockedExternalTask task) {
    try {
      travaux.extendLock(task.getId(), noeud, 1);
    } catch (RuntimeException e) {
      LOG.debug("A work of {} could not be given back", sujet.topic(), e);
    }
  }

  boolean isMute() {
    Instant muet = muetJusque;
    return muet != null && clock.instant().isBefore(muet);
  }

  /**
   * A try.
   *
   * @param dit whether the work itself said how it ended; an exception says nothing of the side
   */
  private record Essai(IssueSujet issue, boolean dit) {}

  @SuppressWarnings("IllegalCatch")
  private Essai outcome(LockedExternalTask task) {
    try {
      return new Essai(
          sujet.traiter(
              new TravailSujet(
                  task.getId(),
                  sujet.topic(),
                  UUID.fromString(task.getBusinessKey()),
                  task.getTenantId(),
                  task.getProcessInstanceId())),
          true);
    } catch (RuntimeException | Error e) {
      // A poisoned work must neither stop the topic nor stay silent.
      LOG.warn("A work of {} failed: {}", sujet.topic(), e.getClass().getName());
      LOG.debug("How it failed", e);
      return new Essai(new IssueSujet.Echec(e.getClass().getSimpleName()), false);
    }
  }

  private void tell(LockedExternalTask task, Essai essai) {
    if (essai.issue() instanceof IssueSujet.Fait fait) {
      travaux.complete(task.getId(), noeud, fait.variables());
      speaks();
      interrupteurs.succeeded(sujet.topic());
    } else if (essai.issue() instanceof IssueSujet.Reporte reporte) {
      later(task, "REPORTE", reporte.delai().toMillis());
    } else if (essai.issue() instanceof IssueSujet.Indisponible silence) {
      silent(task, silence.code());
    } else if (essai.issue() instanceof IssueSujet.Echec echec) {
      fail(task, echec.code());
      if (essai.dit()) {
        speaks();
        interrupteurs.answers(sujet.topic());
      }
    }
  }

  /** The other side speaks: whatever it was silent about alone is the fault of that work. */
  private void speaks() {
    sondes.set(0);
    muetJusque = null;
    suspects.accuse();
  }

  private void silent(LockedExternalTask task, String code) {
    if (suspects.isAccused(task.getId())) {
      fail(task, code);
      return;
    }
    int n = isMute() ? sondes.get() : sondes.incrementAndGet();
    Duration wait = Essais.sonde(n, ThreadLocalRandom.current());
    if (!isMute()) {
      muetJusque = clock.instant().plus(wait);
    }
    interrupteurs.unavailable(sujet.topic(), code);
    later(task, code, suspects.isSuspect(task.getId()) ? wait.multipliedBy(2).toMillis() : 1);
  }

  private void later(LockedExternalTask task, String code, long millis) {
    travaux.handleFailure(task.getId(), noeud, code, left(task), millis);
  }

  private void fail(LockedExternalTask task, String code) {
    int left = left(task) - 1;
    long wait = Essais.delai(left, ThreadLocalRandom.current()).toMillis();
    travaux.handleFailure(task.getId(), noeud, code, left, left > 0 ? wait : 0);
  }

  private static int left(LockedExternalTask task) {
    return Optional.ofNullable(task.getRetries()).orElse(Essais.TOTAL);
  }
}
