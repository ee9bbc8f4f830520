package fr.parcours.iae.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.bench.Application;
import fr.parcours.iae.bench.Figures;
import fr.parcours.iae.bench.ServeurDeMesure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two JVMs issue ten thousand PASS numbers at once, one of them is killed mid-way and started
 * again; PostgreSQL is a third process. Every number shown must be in the register, for that PASS.
 */
@Tag("chaos")
class NumerosKillChaos {

  private static final int NUMBERS_PER_NODE = 5_000;
  private static final int SHOWN_BEFORE_THE_KILL = 2_000;
  private static final int THREADS = 4;

  @TempDir Path folder;

  @Test
  void noNumberIsGivenTwiceAndNoneShownIsLost() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        Journal journal = new Journal(folder.resolve("shown.log"))) {
      String url = serveur.database("chaos");
      Application.start(url, false).close();
      issue(url, journal);
      compare(url, journal.lines());
    }
  }

  private static void issue(String url, Journal journal) throws Exception {
    Noeud steady = new Noeud(url, NUMBERS_PER_NODE, THREADS, journal);
    Noeud victim = new Noeud(url, NUMBERS_PER_NODE, THREADS, journal);
    steady.awaitReady();
    victim.awaitReady();
    steady.go();
    victim.go();
    while (victim.shown() < SHOWN_BEFORE_THE_KILL && victim.isAlive()) {
      Thread.onSpinWait();
      Thread.yield();
    }
    boolean concurrent = steady.isAlive();
    assertThat(victim.kill()).isEqualTo(Noeud.KILLED);
    int before = victim.shown();
    System.out.println("killed after showing " + before + ", other node at " + steady.shown());
    Noeud restarted = new Noeud(url, NUMBERS_PER_NODE - before, THREADS, journal);
    restarted.awaitReady();
    restarted.go();
    assertThat(restarted.end()).isZero();
    assertThat(steady.end()).isZero();
    assertThat(concurrent).isTrue();
  }

  private static void compare(String url, List<String> shown) throws Exception {
    Map<String, String> register = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select r.numero, r.pass_id::text from numero_pass_iae r
                join pass_iae p on p.id = r.pass_id and p.numero = r.numero
                """)) {
      while (rows.next()) {
        register.put(rows.getString(1), rows.getString(2));
      }
    }
    Set<String> numbers = new HashSet<>();
    int duplicates = 0;
    int lost = 0;
    for (String line : shown) {
      String[] parts = line.split(" ");
      duplicates += numbers.add(parts[2]) ? 0 : 1;
      lost += parts[1].equals(register.get(parts[2])) ? 0 : 1;
    }
    long last =
        register.keySet().stream().mapToLong(n -> Long.parseLong(n.substring(5))).max().orElse(0);
    Figures.print("pass_issue.count", shown.size());
    Figures.print("pass_issue.duplicates", duplicates);
    Figures.print("pass_issue.shown_but_lost", lost);
    Figures.print("pass_issue.kills", 1);
    Figures.print("pass_issue.committed_not_shown", register.size() - numbers.size());
    Figures.print("pass_issue.gaps", last - register.size());
    assertThat(shown).hasSize(2 * NUMBERS_PER_NODE);
    assertThat(duplicates).isZero();
    assertThat(lost).isZero();
  }
}
