package fr.parcours.iae.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.bench.Application;
import fr.parcours.iae.bench.Figures;
import fr.parcours.iae.bench.ServeurDeMesure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two JVMs of the whole application on one PostgreSQL, each a process of its own; employers accept
 * candidatures through the pages while nodes are killed and started again. What a page showed must
 * be in the database, once, and the engine must agree with our tables.
 */
@Tag("chaos")
class EmbauchesKillChaos {

  private static final int EMPLOYEURS = 8;
  private static final int CASES = Integer.getInteger("chaos.cases", 1_200);
  private static final int TEMOINS = 200;
  private static final int KILLS = Integer.getInteger("chaos.kills", 3);
  private static final Duration LOCKS_RUN_OUT = Duration.ofSeconds(200);

  private final Path folder = Path.of("target", "chaos");

  @Test
  void aNumberShownIsKeptAndEachClickCountsOnce() throws Exception {
    Files.createDirectories(folder);
    Path log = folder.resolve("shown.log");
    Files.deleteIfExists(log);
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        Journal journal = new Journal(log)) {
      String url = serveur.database("chaos_embauches");
      Dossiers dossiers;
      try (ConfigurableApplicationContext app = Application.start(url, false)) {
        dossiers = Dossiers.prepare(app, EMPLOYEURS, CASES / EMPLOYEURS, TEMOINS);
      }
      ReleveClics releve = new ReleveClics(journal);
      int killed = accept(url, dossiers, releve);
      Figures.print("chaos.nodes_killed", killed);
      releve.print();
      judge(url, journal.lines(), releve);
    }
  }

  private int accept(String url, Dossiers dossiers, ReleveClics releve) throws Exception {
    Grappe grappe = new Grappe(url, cles(), folder);
    ExecutorService pool = Executors.newCachedThreadPool();
    try (Constat constat = new Constat(url)) {
      List<Future<Void>> employeurs = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = 0; i < EMPLOYEURS; i++) {
        String identifiant = dossiers.employeurs().get(i).utilisateurId() + "@exemple.test";
        employeurs.add(
            pool.submit(
                new Employeur(identifiant, dossiers.parEmployeur().get(i), grappe, releve, i % 2)));
      }
      Future<Integer> kills = pool.submit(() -> kill(grappe, releve));
      for (Future<Void> employeur : employeurs) {
        employeur.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      int killed = kills.get();
      Figures.decimal("chaos.accept_s", seconds);
      Figures.decimal("chaos.settle_s", settle(constat));
      return killed;
    } finally {
      // An employer that gave up must not leave the killer waiting for its numbers.
      pool.shutdownNow();
      grappe.stop();
    }
  }

  /** Kills one node then the other, at an uneven moment of the work; the last time, both. */
  private static int kill(Grappe grappe, ReleveClics releve) throws Exception {
    Random random = new Random(20261125);
    int killed = 0;
    List<Integer> inFlight = new ArrayList<>();
    for (int k = 1; k <= KILLS; k++) {
      releve.awaitShown(k * CASES / (KILLS + 1) + random.nextInt(40));
      List<Integer> victims = k == KILLS ? List.of(0, 1) : List.of(k % 2);
      inFlight.add(releve.inFlight.get());
      grappe.killAndRestart(victims);
      killed += victims.size();
    }
    Figures.print("chaos.clicks_in_flight_at_each_kill", inFlight);
    return killed;
  }

  /** Lets closures and the locks of dead nodes run out, with both nodes up. */
  private static double settle(Constat constat) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < LOCKS_RUN_OUT.toNanos()) {
      long left = 0;
      for (String sql : Constat.WAITING.values()) {
        left += constat.count(sql);
      }
      if (left == 0) {
        break;
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void judge(String url, List<String> shown, ReleveClics releve) throws Exception {
    try (Constat constat = new Constat(url)) {
      Map<String, String> numeros = constat.numeros();
      Set<String> seen = new HashSet<>();
      int duplicates = 0;
      int absent = 0;
      for (String line : shown) {
        String[] parts = line.split(" ");
        duplicates += seen.add(parts[2]) ? 0 : 1;
        absent += parts[2].equals(numeros.get(parts[1])) ? 0 : 1;
      }
      Figures.print("chaos.numbers_shown", shown.size());
      Figures.print("chaos.numbers_shown_twice", duplicates);
      Figures.print("chaos.numbers_shown_but_absent", absent);
      long faults = duplicates + absent + releve.wonTwice.get();
      for (Map.Entry<String, String> fault : Constat.FAULTS.entrySet()) {
        long count = constat.count(fault.getValue());
        Figures.print("chaos." + fault.getKey(), count);
        faults += count;
      }
      assertThat(shown).hasSize(CASES / EMPLOYEURS * EMPLOYEURS);
      assertThat(releve.doubles.get()).isPositive();
      assertThat(faults).isZero();
    }
  }

  /**
   * Keys of the NIR as production gives them; the index key is the one the cases were made with.
   */
  static Map<String, String> cles() throws Exception {
    Properties developpement = new Properties();
    try (var in =
        EmbauchesKillChaos.class.getResourceAsStream("/cles-nir-de-developpement.properties")) {
      developpement.load(in);
    }
    byte[] cle = new byte[32];
    new Random(1).nextBytes(cle);
    return Map.of(
        "SPRING_MAIL_HOST", "127.0.0.1",
        "SPRING_MAIL_PORT", "1",
        "PARCOURS_COURRIEL_SITE", "https://parcours.example",
        "PARCOURS_COURRIEL_EXPEDITEUR", "iae@parcours.example",
        "PARCOURS_NIR_CLEACTIVE", "chaos",
        "PARCOURS_NIR_CLES_CHAOS", Base64.getEncoder().encodeToString(cle),
        "PARCOURS_NIR_CLEINDEX", developpement.getProperty("parcours.nir.cle-index"));
  }
}
