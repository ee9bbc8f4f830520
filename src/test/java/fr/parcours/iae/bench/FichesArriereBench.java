package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.Limites;
import fr.parcours.iae.asp.NomLot;
import fr.parcours.iae.chaos.Chantier;
import fr.parcours.iae.demo.ServeurAsp;
import fr.parcours.iae.echangeasp.LotService;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.stories.SiaeSousConvention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fifty thousand fiches ready at once, as after weeks of silence: how many a file takes, whether
 * memory and time for a file stay flat, how long the whole takes at the ASP's pace and without it.
 */
@Tag("bench")
class FichesArriereBench {

  private static final int FICHES = Integer.getInteger("fiches.arriere", 50_000);
  private static final int TETE = 10;

  /** One file: its lines, and what each step took. */
  private record Passage(int lignes, double prepare, double depot, double retour, long memoire) {}

  @Test
  void theBacklogDrainsFileAfterFileInFlatMemory() throws Exception {
    System.setProperty("parcours.asp.hote", "127.0.0.1");
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ServeurAsp asp = new ServeurAsp(Files.createTempDirectory("asp-bench"))) {
      System.setProperty("parcours.asp.port", Integer.toString(asp.port()));
      System.setProperty("parcours.asp.cle-privee", asp.clePrivee());
      System.setProperty("parcours.asp.empreinte", asp.empreinte());
      String url = serveur.database("fiches_arriere");
      try (Connection base = DriverManager.getConnection(url, "postgres", "postgres");
          ConfigurableApplicationContext app =
              Application.start(url, false, SiaeSousConvention.class)) {
        new Chantier(app).completeFiche();
        Copies.ofFiche(base).make(FICHES - 1);
        List<Passage> passages = drain(app, asp);
        print(passages);
        pace(passages.size());
        long left =
            app.getBean(JdbcClient.class)
                .sql("select count(*) from fiche_salarie where etat <> 'INTEGREE'")
                .query(Long.class)
                .single();
        Figures.print("fiches.not_integrated", left);
        assertThat(left).isZero();
      }
    }
  }

  private static List<Passage> drain(ConfigurableApplicationContext app, ServeurAsp asp)
      throws Exception {
    LotService lots = app.getBean(LotService.class);
    Pompes pompes = app.getBean(Pompes.class);
    JdbcClient jdbc = app.getBean(JdbcClient.class);
    List<Passage> passages = new ArrayList<>();
    while (true) {
      long start = System.nanoTime();
      Optional<NomLot> nom = lots.prepare(Ligne.Mouvement.C);
      if (nom.isEmpty()) {
        return passages;
      }
      long prepared = System.nanoTime();
      pompes.drain("asp.deposit");
      long deposited = System.nanoTime();
      asp.answer();
      Path retour = asp.retrait().resolve(nom.get().retour());
      byte[] octets = Files.readAllBytes(retour);
      long answered = System.nanoTime();
      assertThat(lots.receive(nom.get().retour(), octets)).isTrue();
      long applied = System.nanoTime();
      Files.delete(retour);
      int lignes =
          jdbc.sql("select lignes from lot_asp where nom = ?")
              .param(nom.get().valeur())
              .query(Integer.class)
              .single();
      passages.add(
          new Passage(
              lignes,
              (prepared - start) / 1e6,
              (deposited - prepared) / 1e6,
              (applied - answered) / 1e6,
              used()));
    }
  }

  /** Bytes that live once what is dead is gone. */
  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void print(List<Passage> passages) {
    List<Passage> first = passages.subList(0, Math.min(TETE, passages.size()));
    List<Passage> last = passages.subList(Math.max(0, passages.size() - TETE - 1), passages.size());
    Figures.print("fiches.backlog", FICHES);
    Figures.print("fiches.files", passages.size());
    Figures.print(
        "fiches.lines_in_a_file.most", passages.stream().mapToInt(Passage::lignes).max().orElse(0));
    Figures.decimal("fiches.prepare_ms.first", mean(first, Passage::prepare));
    Figures.decimal("fiches.prepare_ms.last", mean(last, Passage::prepare));
    Figures.decimal("fiches.deposit_ms.first", mean(first, Passage::depot));
    Figures.decimal("fiches.answer_ms.first", mean(first, Passage::retour));
    Figures.decimal("fiches.answer_ms.last", mean(last, Passage::retour));
    Figures.decimal("fiches.memory_mb.first", mean(first, p -> p.memoire() / 1048576.0));
    Figures.decimal("fiches.memory_mb.last", mean(last, p -> p.memoire() / 1048576.0));
    Figures.decimal(
        "fiches.memory_ratio",
        mean(last, p -> (double) p.memoire()) / mean(first, p -> (double) p.memoire()));
    Figures.decimal(
        "fiches.drain_s.without_pace",
        passages.stream().mapToDouble(p -> p.prepare() + p.depot() + p.retour()).sum() / 1e3);
  }

  /** The ASP takes one file of creations in each of its slots. */
  private static void pace(int files) {
    ZonedDateTime start = ZonedDateTime.parse("2026-11-23T00:00:00+01:00[Europe/Paris]");
    ZonedDateTime slot = start;
    for (int n = 0; n < files; n++) {
      slot = Limites.prochainDepot(slot.plusMinutes(1));
    }
    Figures.decimal(
        "fiches.drain_days.at_the_pace_of_the_asp", Duration.between(start, slot).toHours() / 24.0);
  }

  private static double mean(
      List<Passage> passages, java.util.function.ToDoubleFunction<Passage> what) {
    return passages.stream().mapToDouble(what).average().orElse(0);
  }
}
