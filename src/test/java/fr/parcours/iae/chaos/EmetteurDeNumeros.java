package fr.parcours.iae.chaos;

import com.zaxxer.hikari.HikariDataSource;
import fr.parcours.iae.passiae.DemandePass;
import fr.parcours.iae.passiae.OriginePass;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that issues PASS: says READY, waits for a line, then shows each number on its standard
 * output once its transaction has committed.
 */
final class EmetteurDeNumeros {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);

  private EmetteurDeNumeros() {}

  /** Arguments: address of the database, how many numbers, how many threads. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[1]);
    int threads = Integer.parseInt(args[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setProperty("parcours.chaos.url", args[0]);
    try (var context = new AnnotationConfigApplicationContext(Contexte.class)) {
      out.println("READY");
      System.in.read();
      PassIaeService service = context.getBean(PassIaeService.class);
      TransactionTemplate transaction =
          new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Callable<Void>> issues = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        issues.add(
            () -> {
              PassIae pass = transaction.execute(status -> issue(service));
              out.println("PASS " + pass.id() + " " + pass.numero());
              return null;
            });
      }
      for (Future<Void> issue : pool.invokeAll(issues)) {
        issue.get();
      }
      pool.shutdown();
    }
    out.println("DONE");
  }

  private static PassIae issue(PassIaeService service) {
    UUID par = UUID.randomUUID();
    return service.issue(
        new DemandePass(UUID.randomUUID(), UUID.randomUUID(), DEBUT, OriginePass.DEFAULT, null),
        par);
  }

  /** The two modules that give a number: no web, no engine; not annotated, so no test scans it. */
  @EnableTransactionManagement
  @ComponentScan({"fr.parcours.iae.passiae", "fr.parcours.iae.numerotation"})
  static class Contexte {

    @Bean
    DataSource dataSource() {
      HikariDataSource pool = new HikariDataSource();
      pool.setJdbcUrl(System.getProperty("parcours.chaos.url"));
      pool.setUsername("postgres");
      pool.setPassword("postgres");
      pool.setMaximumPoolSize(8);
      return pool;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
