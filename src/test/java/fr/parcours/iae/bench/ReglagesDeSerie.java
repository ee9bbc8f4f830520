package fr.parcours.iae.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine as it comes, for comparison: every tuning of ours back to the default of the engine
 * and of its starter. What closes the engine (expressions, scripts, models) is code and stays.
 */
class ReglagesDeSerie implements BeanPostProcessor {

  private static final String HISTORY =
      "org/camunda/bpm/engine/db/create/activiti.postgres.create.history.sql";

  /**
   * Full history writes a row even for a decision that is only previewed, which our read-only
   * transactions would refuse: on this side the driver does not tell the server they are.
   */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.addDataSourceProperty("readOnlyMode", "ignore");
    }
    return bean;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof SpringProcessEngineConfiguration engine) {
      engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
      engine.setHistoryRemovalTimeStrategy(
          ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
      engine.setIdGenerator(new StrongUuidGenerator());
      engine.setAuthorizationEnabled(false);
      engine.setResourceAuthorizationProvider(new DefaultAuthorizationProvider());
      engine.setCustomSessionFactories(null);
      engine.setMetricsEnabled(true);
      engine.setTaskMetricsEnabled(true);
      engine.setDbMetricsReporterActivate(true);
      engine.setJobExecutorPreferTimerJobs(false);
      engine.setJobExecutorAcquireByDueDate(false);
      engine.setEnsureJobDueDateNotNull(false);
      engine.setFailedJobRetryTimeCycle(null);
      engine.setQueryMaxResultsLimit(Integer.MAX_VALUE);
      feel(engine);
      jobs(engine.getJobExecutor());
    }
    return bean;
  }

  /** The tables' FEEL as the engine wires it. */
  void feel(SpringProcessEngineConfiguration engine) {
    engine.getDmnEngineConfiguration().setFeelEngineFactory(null);
  }

  private static void jobs(JobExecutor executor) {
    executor.setLockTimeInMillis(5 * 60 * 1000);
    executor.setMaxJobsPerAcquisition(3);
    executor.setWaitTimeInMillis(5_000);
    executor.setMaxWait(60_000);
    executor.setBackoffTimeInMillis(0);
    executor.setMaxBackoff(0);
  }

  /** Puts back the history indexes our migration dropped, from the engine's own script. */
  static void indexes(JdbcClient jdbc) throws IOException {
    jdbc.sql("drop index if exists idx_job_due").update();
    String script = new ClassPathResource(HISTORY).getContentAsString(StandardCharsets.UTF_8);
    for (String statement : script.split(";")) {
      String sql = statement.strip();
      if (sql.toLowerCase(Locale.ROOT).startsWith("create index ")) {
        jdbc.sql("create index if not exists " + sql.substring("create index ".length())).update();
      }
    }
  }
}
