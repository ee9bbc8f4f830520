package fr.parcours.iae.engine.moteur;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** How jobs are taken and retried: a killed node's jobs come back after one minute. */
final class ReglagesJobs {

  static final int LOCK_MILLIS = 60_000;

  /** Five attempts after the first, further and further apart, then an incident. */
  static final String RETRIES = "PT1M,PT5M,PT15M,PT1H,PT4H";

  private ReglagesJobs() {}

  static void apply(JobExecutor executor) {
    executor.setLockTimeInMillis(LOCK_MILLIS);
    executor.setMaxJobsPerAcquisition(10);
    executor.setWaitTimeInMillis(5_000);
    executor.setMaxWait(10_000);
    executor.setBackoffTimeInMillis(50);
    executor.setMaxBackoff(1_000);
  }
}
