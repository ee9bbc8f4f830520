package fr.parcours.iae.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.bench.Application;
import fr.parcours.iae.bench.Figures;
import fr.parcours.iae.bench.ServeurDeMesure;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.migration.DemandeMigration;
import fr.parcours.iae.migration.EtatCas;
import fr.parcours.iae.migration.EtatLot;
import fr.parcours.iae.migration.LancementMigration;
import fr.parcours.iae.migration.LotMigration;
import fr.parcours.iae.migration.LotMigrationService;
import fr.parcours.iae.migration.PlanMigration;
import fr.parcours.iae.migration.PrevisionsMigration;
import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.stories.VersionsDeTest;
import fr.parcours.iae.support.Monde;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of live cases brought to another version by two nodes, one of which is killed in the
 * middle; held and let go; brought back. None may be lost, none may pass twice.
 */
@Tag("bench")
class MigrationBench {

  private static final int CASES = Integer.getInteger("migration.cases", 5000);
  private static final int WRITERS = 3;

  private final Path folder = Path.of("target", "chaos");

  @Test
  void noneIsLostAndNonePassesTwice() throws Exception {
    Files.createDirectories(folder);
    try (ServeurDeMesure serveur = ServeurDeMesure.start()) {
      String url = serveur.database("migration");
      try (ConfigurableApplicationContext app = Application.start(url, false)) {
        run(url, app);
      }
    }
  }

  private void run(String url, ConfigurableApplicationContext app) throws Exception {
    JdbcClient jdbc = app.getBean(JdbcClient.class);
    Acteur administrateur = app.getBean(Monde.class).anAdministrateur();
    bring(app, jdbc);
    String source = one(jdbc, "select distinct proc_def_id_ from act_ru_task");
    String cible =
        VersionsDeTest.orientationSansReorientation(app.getBean(Deployeur.class)).definitionId();
    List<String> before = tasks(jdbc);
    PlanMigration plan = app.getBean(MoteurMigration.class).automatic(source, cible);

    long start = System.nanoTime();
    int foreseen =
        app.getBean(PrevisionsMigration.class).foresee(List.of(plan), List.of()).passent();
    Figures.decimal("migration.forecast_s", seconds(start));
    assertThat(foreseen).isEqualTo(CASES);

    UUID lot =
        app.getBean(LancementMigration.class)
            .launch(
                new DemandeMigration(UUID.randomUUID(), List.of(plan), List.of(), "Mesure"),
                administrateur)
            .orElseThrow();
    LotMigrationService lots = app.getBean(LotMigrationService.class);
    lots.hold(lot, administrateur);
    NoeudComplet victim = node(url, 0);
    NoeudComplet other = node(url, 1);
    victim.awaitReady();
    other.awaitReady();
    try {
      assertThat(passed(jdbc, lot)).as("held: nothing moves").isZero();
      lots.resume(lot, administrateur);
      await(jdbc, lot, CASES / 3);
      victim.kill();
      int atKill = passed(jdbc, lot);
      await(jdbc, lot, CASES / 2);
      lots.hold(lot, administrateur);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      int held = passed(jdbc, lot);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
      assertThat(passed(jdbc, lot)).as("held: nothing moves").isEqualTo(held);
      long again = System.nanoTime();
      lots.resume(lot, administrateur);
      await(jdbc, lot, CASES);
      double rate = (CASES - held) / seconds(again);
      Figures.print("migration.cases", CASES);
      Figures.print("migration.passed_when_a_node_was_killed", atKill);
      Figures.print("migration.passed_when_held", held);
      Figures.decimal("migration.cases_per_s", rate);
      judge(jdbc, lots.find(lot, administrateur), before, cible);

      UUID retour = lots.reverse(lot, "Mesure du retour", administrateur).orElseThrow();
      again = System.nanoTime();
      await(jdbc, retour, CASES);
      Figures.decimal("migration.back_cases_per_s", CASES / seconds(again));
      judge(jdbc, lots.find(retour, administrateur), before, source);
    } finally {
      if (victim.isUp()) {
        victim.kill();
      }
      other.kill();
    }
  }

  private static void judge(
      JdbcClient jdbc, LotMigration lot, List<String> before, String definition) {
    long there =
        count(
            jdbc,
            "select count(*) from act_ru_execution where parent_id_ is null"
                + " and proc_def_id_ = '"
                + definition
                + "'");
    long rows =
        count(jdbc, "select count(*) from tache where definition_id = '" + definition + "'");
    long past =
        count(
            jdbc, "select count(*) from act_hi_procinst where proc_def_id_ = '" + definition + "'");
    String prefix = lot.inverseDe() == null ? "migration." : "migration.back_";
    Figures.print(prefix + "failures", CASES - lot.nombre(EtatCas.FAITE));
    Figures.print(prefix + "lost", CASES - there);
    Figures.print(prefix + "twice", lot.total() - CASES + lot.nombre(EtatCas.BLOQUEE));
    assertThat(lot.nombre(EtatCas.FAITE)).isEqualTo(CASES);
    assertThat(lot.total()).isEqualTo(CASES);
    assertThat(there).isEqualTo(CASES);
    assertThat(rows).isEqualTo(CASES);
    assertThat(past).isEqualTo(CASES);
    assertThat(tasks(jdbc)).as("every task, with its dates, and its one timer").isEqualTo(before);
    assertThat(lot.etat()).isIn(EtatLot.EN_COURS, EtatLot.TERMINE);
    assertThat(count(jdbc, "select count(*) from act_ru_incident")).isZero();
  }

  /** Each open task with its due date and the timer beside it. */
  private static List<String> tasks(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select concat_ws(' ', t.id_, t.due_date_, a.echeance, a.statut, j.id_, j.duedate_)
            from act_ru_task t join tache a on a.id = t.id_
            join act_ru_job j on j.process_instance_id_ = t.proc_inst_id_ and j.type_ = 'timer'
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private static void bring(ConfigurableApplicationContext app, JdbcClient jdbc) throws Exception {
    Monde monde = app.getBean(Monde.class);
    DepotService depots = app.getBean(DepotService.class);
    Acteur ml = monde.aPrescripteurHabilite();
    List<Acteur> employeurs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      employeurs.add(monde.aSiaeMember(KindSiae.ACI));
    }
    List<UUID> personnes = copies(jdbc, monde.aCandidat(ml));
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<UUID>> all = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      UUID personne = personnes.get(i);
      UUID siae = Objects.requireNonNull(employeurs.get(i % 20).organisationId());
      all.add(
          writers.submit(
              () ->
                  depots
                      .submit(
                          new SubmitCandidature(
                              personne, siae, null, "Cherche un chantier", UUID.randomUUID()),
                          ml)
                      .orElseThrow()));
    }
    for (Future<UUID> one : all) {
      one.get();
    }
    writers.shutdown();
    jdbc.sql("analyze").update();
  }

  private static List<UUID> copies(JdbcClient jdbc, UUID modele) {
    return jdbc.sql(
            """
            insert into candidat (id, civilite, prenom, nom_usage, date_naissance,
              motif_absence_nir, motif_absence_ft, nir_present, cree_par, cree_par_organisation,
              cree_le, modifie_le)
            select gen_random_uuid(), civilite, prenom, nom_usage || n, date_naissance,
              motif_absence_nir, motif_absence_ft, nir_present, cree_par, cree_par_organisation,
              cree_le, modifie_le
            from candidat cross join generate_series(1, :count) n where id = :modele
            returning id
            """)
        .param("count", CASES)
        .param("modele", modele)
        .query(UUID.class)
        .list();
  }

  private NoeudComplet node(String url, int i) throws Exception {
    int port;
    try (ServerSocket libre = new ServerSocket(0)) {
      port = libre.getLocalPort();
    }
    Map<String, String> env = new HashMap<>(EmbauchesKillChaos.cles());
    env.put("PARCOURS_ROLE_TOPICS", "false");
    env.put("PARCOURS_MIGRATIONS_REGARD", "PT1S");
    env.put("PARCOURS_MIGRATIONS_FILS", "1");
    return new NoeudComplet(
        url, port, env, folder.resolve("migration-" + i + ".log"), List.of("-Xmx512m"));
  }

  private static void await(JdbcClient jdbc, UUID lot, int cases) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (passed(jdbc, lot) < cases && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private static int passed(JdbcClient jdbc, UUID lot) {
    return jdbc.sql("select count(*) from lot_migration_cas where lot_id = ? and etat <> 'A_FAIRE'")
        .param(lot)
        .query(Integer.class)
        .single();
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static String one(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
