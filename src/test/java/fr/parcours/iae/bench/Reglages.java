package fr.parcours.iae.bench;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one side of the comparison runs with, read from the running engine. */
final class Reglages {

  private Reglages() {}

  static String of(ApplicationContext app) {
    ProcessEngineConfigurationImpl engine =
        (ProcessEngineConfigurationImpl)
            app.getBean(ProcessEngine.class).getProcessEngineConfiguration();
    JobExecutor jobs = engine.getJobExecutor();
    return "history=%s removalTime=%s ids=%s authorizations=%s metrics=%s taskMetrics=%s"
            .formatted(
                engine.getHistoryLevel().getName(),
                engine.getHistoryRemovalTimeStrategy(),
                engine.getIdGenerator().getClass().getSimpleName(),
                engine.isAuthorizationEnabled(),
                engine.isMetricsEnabled(),
                engine.isTaskMetricsEnabled())
        + " historyIndexes=%d preferTimers=%s byDueDate=%s lockMs=%d jobsPerAcquisition=%d active=%s feel=%s"
            .formatted(
                historyIndexes(app.getBean(JdbcClient.class)),
                engine.isJobExecutorPreferTimerJobs(),
                engine.isJobExecutorAcquireByDueDate(),
                jobs.getLockTimeInMillis(),
                jobs.getMaxJobsPerAcquisition(),
                jobs.isActive(),
                ((DefaultDmnEngineConfiguration) engine.getDmnEngine().getConfiguration())
                    .getFeelEngine()
                    .getClass()
                    .getSimpleName());
  }

  private static int historyIndexes(JdbcClient jdbc) {
    return jdbc.sql(
            "select count(*) from pg_indexes where schemaname = 'public' and tablename like 'act_hi_%'")
        .query(Integer.class)
        .single();
  }
}
