package fr.parcours.iae.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The timers of all instances, for whoever makes time go by: the demonstration. */
@Component
public class Minuteries {

  private static final Logger LOG = LoggerFactory.getLogger(Minuteries.class);
  private static final int LOT = 200;

  private final ManagementService management;

  Minuteries(ManagementService management) {
    this.management = management;
  }

  /** When the next timer rings, by the date it was given. */
  public Optional<Instant> next() {
    return management
        .createJobQuery()
        .timers()
        .active()
        .withRetriesLeft()
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(job -> job.getDuedate().toInstant())
        .findFirst();
  }

  /**
   * Runs what is due at the engine's present; answers how many were. One that fails, or that the
   * executor took meanwhile, is left to the executor.
   */
  public int runDue() {
    int done = 0;
    for (Job job : due()) {
      try {
        management.executeJob(job.getId());
        done++;
      } catch (ProcessEngineException e) {
        LOG.debug("Job {} left to the executor", job.getId(), e);
      }
    }
    return done;
  }

  private List<Job> due() {
    return management
        .createJobQuery()
        .timers()
        .executable()
        .orderByJobDuedate()
        .asc()
        .listPage(0, LOT);
  }
}
