package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what one hire asks of PostgreSQL, one client, nothing else running: statements from
 * pg_stat_statements (top level, so not those of foreign keys), write transactions from transaction
 * ids, WAL from the insert position; medians, each phase read apart.
 */
@Tag("bench")
class CoutEmbaucheBench {

  private static final String DATABASE = "cout";
  private static final int WARM_UP = 40;
  private static final int HIRES = 60;

  private record Phases(
      Releve deposit, Releve task, Releve click, Releve afterCommit, Releve answer) {

    Releve whole() {
      return deposit.plus(task).plus(click).plus(afterCommit).plus(answer);
    }
  }

  @Test
  void oneHireStaysWithinItsCost() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ConfigurableApplicationContext app = Application.start(serveur.database(DATABASE), false);
        Connection admin = serveur.admin()) {
      Atelier atelier = new Atelier(app, 2);
      atelier.people(WARM_UP + 3 * HIRES);
      serveur.autovacuum(false);
      TransactionTemplate transaction =
          new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
      for (int i = 0; i < WARM_UP; i++) {
        measure(atelier, transaction, admin, i % 2);
      }
      List<Phases> alone = series(atelier, transaction, admin, 0);
      List<Phases> withAnother = series(atelier, transaction, admin, 1);
      report(alone, withAnother);
      statements(atelier, admin);
      List<Releve> clicks = alone.stream().map(Phases::click).toList();
      assertThat(Figures.median(clicks, Releve::statements)).isLessThanOrEqualTo(150);
      assertThat(Figures.median(clicks, Releve::writeTransactions)).isLessThanOrEqualTo(2);
      assertThat(Figures.median(clicks, Releve::walBytes)).isLessThanOrEqualTo(60 * 1024);
    }
  }

  private static List<Phases> series(
      Atelier atelier, TransactionTemplate transaction, Connection admin, int others) {
    List<Phases> series = new ArrayList<>();
    for (int i = 0; i < HIRES; i++) {
      series.add(measure(atelier, transaction, admin, others));
    }
    return series;
  }

  private static Phases measure(
      Atelier atelier, TransactionTemplate transaction, Connection admin, int others) {
    UUID candidat = atelier.nextCandidat();
    if (others == 1) {
      atelier.submit(candidat, 1);
    }
    Releve start = Releve.read(admin, DATABASE);
    UUID dossier = atelier.submit(candidat, 0);
    Releve deposited = Releve.read(admin, DATABASE);
    String tache = atelier.openTask(dossier, 0);
    Releve opened = Releve.read(admin, DATABASE);
    Releve committed = click(atelier, transaction, admin, tache);
    Releve closed = Releve.read(admin, DATABASE);
    assertThat(atelier.numero(dossier, 0)).startsWith("99999");
    Releve answered = Releve.read(admin, DATABASE);
    return new Phases(
        deposited.since(start),
        opened.since(deposited),
        committed.since(opened),
        closed.since(committed),
        answered.since(closed));
  }

  /** Reads the counters right after the commit, before what listens to it. */
  private static Releve click(
      Atelier atelier, TransactionTemplate transaction, Connection admin, String tache) {
    Releve[] committed = new Releve[1];
    transaction.executeWithoutResult(
        status -> {
          TransactionSynchronizationManager.registerSynchronization(
              new First(() -> committed[0] = Releve.read(admin, DATABASE)));
          atelier.accept(tache, 0);
        });
    return committed[0];
  }

  private static void report(List<Phases> alone, List<Phases> withAnother) {
    Figures.print("hire.deposit", alone.stream().map(Phases::deposit).toList());
    Figures.print("hire.open_task", alone.stream().map(Phases::task).toList());
    Figures.print("hire.click", alone.stream().map(Phases::click).toList());
    Figures.print("hire.after_commit", alone.stream().map(Phases::afterCommit).toList());
    Figures.print("hire.answer_page", alone.stream().map(Phases::answer).toList());
    Figures.print("hire.whole", alone.stream().map(Phases::whole).toList());
    Figures.print("hire.click.1other", withAnother.stream().map(Phases::click).toList());
    Figures.print(
        "hire.after_commit.1other", withAnother.stream().map(Phases::afterCommit).toList());
  }

  /** The statements of one click, most frequent first. */
  private static void statements(Atelier atelier, Connection admin) throws SQLException {
    UUID dossier = atelier.submit(atelier.nextCandidat(), 0);
    String tache = atelier.openTask(dossier, 0);
    try (Statement statement = admin.createStatement()) {
      statement.execute("select pg_stat_statements_reset()");
      atelier.accept(tache, 0);
      System.out.println("Statements of one click: calls, WAL, text");
      try (ResultSet rows =
          statement.executeQuery(
              """
              select s.calls, s.wal_bytes, regexp_replace(s.query, '\\s+', ' ', 'g')
              from pg_stat_statements s join pg_database d on d.oid = s.dbid
              where d.datname = '%s' order by s.calls desc, s.wal_bytes desc, s.query
              """
                  .formatted(DATABASE))) {
        while (rows.next()) {
          String query = rows.getString(3);
          System.out.printf(
              "%4d %6d B  %s%n",
              rows.getLong(1), rows.getLong(2), query.substring(0, Math.min(150, query.length())));
        }
      }
    }
  }

  private record First(Runnable then) implements TransactionSynchronization {

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void afterCommit() {
      then.run();
    }
  }
}
