package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What six hundred thousand sleeping paths cost: the engine's own search for due timers and its
 * plan, the size of an instance, the log of an idle hour, and how late a timer that is due rings.
 */
@Tag("bench")
class ParcoursEndormisBench {

  private static final int COPIES = Integer.getInteger("endormis", 600_000);
  private static final int POLLS = 200;
  private static final int RINGS = 12;
  private static final int IDLE_SECONDS = 60;
  private static final long LATEST_SECONDS = 60;
  private static final String DATABASE = "endormis";

  @Test
  void sleepingPathsCostNextToNothing() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start()) {
      String url = serveur.database(DATABASE);
      try (Connection base = DriverManager.getConnection(url, "postgres", "postgres")) {
        Copies copies;
        try (ConfigurableApplicationContext app = Application.start(url, false)) {
          Atelier atelier = new Atelier(app, 1);
          atelier.people(1);
          atelier.hire(0);
          copies = Copies.ofPath(base);
          copies.make(COPIES);
          copies
              .sizes()
              .forEach((table, bytes) -> Figures.decimal("endormis.bytes." + table, bytes));
          Figures.decimal(
              "endormis.bytes_per_instance",
              copies.sizes().values().stream().mapToDouble(Double::doubleValue).sum());
          poll(app, base);
        }
        serveur.autovacuum(false);
        try (ConfigurableApplicationContext app = Application.start(url, true)) {
          assertThat(app.isRunning()).isTrue();
          idle(base);
          ring(base, copies);
        }
      }
    }
  }

  private static void poll(ConfigurableApplicationContext app, Connection base) throws Exception {
    ProcessEngineConfigurationImpl engine = app.getBean(ProcessEngineConfigurationImpl.class);
    SqlEnvoye sql = new SqlEnvoye("ACT_RU_JOB RES", "RETRIES_ > 0");
    engine.getSqlSessionFactory().getConfiguration().addInterceptor(sql);
    AcquireJobsCmd acquire = new AcquireJobsCmd(engine.getJobExecutor());
    for (int i = 0; i < 20; i++) {
      engine.getCommandExecutorTxRequired().execute(acquire);
    }
    execute(base, "create extension if not exists pg_stat_statements");
    execute(base, "select pg_stat_statements_reset()");
    long start = System.nanoTime();
    for (int i = 0; i < POLLS; i++) {
      engine.getCommandExecutorTxRequired().execute(acquire);
    }
    Figures.print("endormis.instances", COPIES + 1);
    Figures.decimal("endormis.poll_ms", (System.nanoTime() - start) / 1e6 / POLLS);
    Figures.decimal(
        "endormis.poll_sql_ms", number(base, "select total_exec_time / calls " + STATEMENT));
    Figures.decimal(
        "endormis.poll_buffers",
        number(base, "select (shared_blks_hit + shared_blks_read)::float8 / calls " + STATEMENT));
    List<String> plan = lines(base, "explain (analyze, buffers) " + sql.last());
    plan.forEach(line -> Figures.print("endormis.plan", line));
    assertThat(String.join("\n", plan)).contains("Index Scan using idx_job_due on act_ru_job");
    assertThat(String.join("\n", plan)).doesNotContain("Seq Scan on act_ru_job");
  }

  private static final String STATEMENT =
      "from pg_stat_statements where query ilike '%act_ru_job res%' and calls >= " + POLLS;

  /** Both the search and the heartbeat of the executor run; nobody does anything. */
  private static void idle(Connection base) throws Exception {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20));
    execute(base, "checkpoint");
    double before = wal(base);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(IDLE_SECONDS));
    double bytes = wal(base) - before;
    Figures.print("endormis.idle_window_s", IDLE_SECONDS);
    Figures.decimal("endormis.idle_wal_kb_per_h", bytes / 1024 * 3600 / IDLE_SECONDS);
  }

  /**
   * One timer after the other becomes due; each rings, does its work and waits for its next date.
   */
  private static void ring(Connection base, Copies copies) throws Exception {
    List<Double> delays = new ArrayList<>();
    for (int i = 1; i <= RINGS; i++) {
      String instance = copies.instance(i * (COPIES / (RINGS + 1)));
      String where = " from act_ru_job where process_instance_id_ = '" + instance + "'";
      String job = lines(base, "select id_" + where).get(0);
      execute(
          base,
          "update act_ru_job set duedate_ = localtimestamp where process_instance_id_ = '"
              + instance
              + "'");
      long start = System.nanoTime();
      while (lines(base, "select id_" + where).contains(job)) {
        assertThat((System.nanoTime() - start) / 1e9).as("late timer").isLessThan(LATEST_SECONDS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      delays.add((System.nanoTime() - start) / 1e9);
      assertThat(number(base, "select count(*)" + where + " and duedate_ > localtimestamp"))
          .as("the copy waits for its next date")
          .isEqualTo(1);
    }
    Collections.sort(delays);
    Figures.print("endormis.timers_rung", RINGS);
    Figures.decimal("endormis.timer_delay_s.median", delays.get(delays.size() / 2));
    Figures.decimal("endormis.timer_delay_s.max", delays.get(delays.size() - 1));
    Figures.print(
        "endormis.jobs_failed",
        String.format(
            Locale.ROOT,
            "%.0f",
            number(base, "select count(*) from act_ru_job where exception_msg_ is not null")));
  }

  private static double wal(Connection base) throws SQLException {
    return number(base, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')");
  }

  static void execute(Connection base, String sql) throws SQLException {
    try (Statement statement = base.createStatement()) {
      statement.execute(sql);
    }
  }

  static double number(Connection base, String sql) throws SQLException {
    return Double.parseDouble(lines(base, sql).get(0));
  }

  static List<String> lines(Connection base, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = base.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
