package fr.parcours.iae.engine.sujet;

import fr.parcours.iae.engine.SujetExterieur;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The topics this node works on. Started after the rest of the application and stopped before it; a
 * node without the role keeps them still.
 */
@Component
public class Pompes implements SmartLifecycle {

  /** Before the web server and the pool of connections close. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 100;

  private static final int LOT = 20;

  private final Map<String, Pompe> pompes = new LinkedHashMap<>();
  private final Map<String, Moteur> moteurs = new ConcurrentHashMap<>();
  private final Mesures mesures;
  private final boolean role;
  private final Duration veille;
  private volatile boolean running;

  Pompes(
      ObjectProvider<SujetExterieur> sujets,
      ExternalTaskService travaux,
      Interrupteurs interrupteurs,
      Mesures mesures,
      Clock clock,
      @Value("${parcours.role.topics:true}") boolean role,
      @Value("${parcours.sujets.veille:PT5S}") Duration veille) {
    String noeud = "noeud-" + UUID.randomUUID();
    for (SujetExterieur sujet : sujets.stream().toList()) {
      pompes.put(sujet.topic(), new Pompe(sujet, noeud, travaux, interrupteurs, mesures, clock));
    }
    this.mesures = mesures;
    this.role = role;
    this.veille = veille;
  }

  /** A work was just committed, or let go: no need to wait for the next look. */
  public void wake(String topic) {
    Moteur moteur = moteurs.get(topic);
    if (moteur != null) {
      moteur.wake();
    }
  }

  /** The same, once the transaction in progress has committed. */
  public void wakeAfterCommit(String topic) {
    if (moteurs.isEmpty()) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      wake(topic);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake(topic);
          }
        });
  }

  /**
   * Does what waits on a topic in the caller's thread, one work after the other, until nothing may
   * be taken; answers how many were tried.
   */
  public int drain(String topic) {
    Pompe pompe = Objects.requireNonNull(pompes.get(topic), "no such topic");
    int done = 0;
    List<LockedExternalTask> taken = pompe.take(LOT);
    while (!taken.isEmpty()) {
      for (LockedExternalTask task : taken) {
        if (pompe.isMute()) {
          pompe.release(task);
        } else {
          pompe.run(task);
          done++;
        }
      }
      taken = pompe.take(LOT);
    }
    return done;
  }

  @Override
  public void start() {
    running = true;
    if (!role) {
      return;
    }
    for (Pompe pompe : pompes.values()) {
      Moteur moteur = new Moteur(pompe, veille);
      moteurs.put(pompe.sujet().topic(), moteur);
      mesures.running(pompe.sujet().topic(), moteur::running);
      moteur.start();
    }
  }

  @Override
  public void stop() {
    running = false;
    moteurs.values().forEach(Moteur::ask);
    // Side by side: the wait of one topic is the wait of all.
    moteurs.values().parallelStream().forEach(Moteur::stop);
    moteurs.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
