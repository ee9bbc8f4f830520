package fr.parcours.iae.engine.sujet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The threads of one topic on this node: one that takes, a few that do, one that renews locks. */
final class Moteur {

  private static final Logger LOG = LoggerFactory.getLogger(Moteur.class);
  private static final long STOP_SECONDS = 20;

  private final Pompe pompe;
  private final long veilleMillis;
  private final int parallelisme;
  private final Semaphore places;
  private final Semaphore reveil = new Semaphore(0);
  private final Map<String, LockedExternalTask> enCours = new ConcurrentHashMap<>();
  private final ExecutorService travailleurs;
  private final ScheduledExecutorService verrous;
  private final Thread preneur;
  private volatile boolean stopping;

  Moteur(Pompe pompe, Duration veille) {
    this.pompe = pompe;
    veilleMillis = veille.toMillis();
    parallelisme = pompe.sujet().parallelisme();
    places = new Semaphore(parallelisme);
    String nom = "sujet-" + pompe.sujet().topic() + "-";
    travailleurs = Executors.newFixedThreadPool(parallelisme, new CustomizableThreadFactory(nom));
    verrous =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory(nom + "verrou-"));
    preneur = new Thread(this::loop, nom + "prise");
  }

  void start() {
    long tiers = pompe.sujet().verrou().toMillis() / 3;
    verrous.scheduleWithFixedDelay(
        () -> enCours.keySet().forEach(pompe::extend), tiers, tiers, TimeUnit.MILLISECONDS);
    preneur.start();
  }

  void wake() {
    if (reveil.availablePermits() == 0) {
      reveil.release();
    }
  }

  int running() {
    return enCours.size();
  }

  /** Takes nothing more. */
  void ask() {
    stopping = true;
    wake();
  }

  /** Waits for what is in progress; what takes longer is found again when its lock runs out. */
  void stop() {
    try {
      preneur.join(TimeUnit.SECONDS.toMillis(1));
      // It may be waiting for a connection that will not come.
      preneur.interrupt();
      preneur.join(TimeUnit.SECONDS.toMillis(1));
      travailleurs.shutdown();
      if (!travailleurs.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{} works of {} did not end in time", enCours.size(), pompe.sujet().topic());
        travailleurs.shutdownNow();
      }
    } catch (InterruptedException e) {
      travailleurs.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      verrous.shutdownNow();
    }
  }

  private void loop() {
    while (!stopping) {
      try {
        if (!round()) {
          reveil.tryAcquire(veilleMillis, TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Waits for a free place, takes as many works as there are; whether any was there. */
  @SuppressWarnings("IllegalCatch")
  private boolean round() throws InterruptedException {
    places.acquire();
    int free = 1 + places.drainPermits();
    List<LockedExternalTask> taken = List.of();
    try {
      taken = stopping ? List.of() : pompe.take(free);
    } catch (RuntimeException e) {
      if (stopping) {
        return false;
      }
      // The database may be away for a while: the topic must live through it.
      LOG.warn("The works of {} could not be taken: {}", pompe.sujet().topic(), e.toString());
    }
    places.release(free - taken.size());
    taken.forEach(this::submit);
    return !taken.isEmpty();
  }

  private void submit(LockedExternalTask task) {
    enCours.put(task.getId(), task);
    travailleurs.execute(
        () -> {
          try {
            if (stopping || pompe.isMute()) {
              pompe.release(task);
            } else {
              pompe.run(task);
            }
          } finally {
            enCours.remove(task.getId());
            places.release();
          }
        });
  }
}
