package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.browser.Navigateur;
import fr.parcours.iae.pilotage.DemandePilotage;
import fr.parcours.iae.pilotage.DureePeriode;
import fr.parcours.iae.pilotage.Grain;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.pilotage.TableauPilotage;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.support.Monde;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pilotage over a million past tasks and fifty thousand live ones, and as many again of a fifth for
 * waits that are nobody's task, spread over twelve months and 95 départements: each query, the page
 * over HTTP, its first paint in a browser, and one figure counted again by SQL written otherwise.
 * Figures are p50 / p95 / p99.
 */
@Tag("bench")
class PilotageBench {

  private static final int PASSEES = 1_000_000;
  private static final int VIVANTES = 50_000;
  private static final int REPONSES = 200_000;
  private static final int PEINTURES = 9;
  private static final String PREMIERE =
      "performance.getEntriesByType('paint').find(e => e.name === 'first-contentful-paint').startTime";
  private static final Pattern JETON = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** {@code -Dpilotage.base=URL} measures a database that stays, loaded the first time. */
  @Test
  void theFiguresOfANation() throws Exception {
    String loaded = System.getProperty("pilotage.base");
    if (loaded != null) {
      measure(loaded);
      return;
    }
    try (ServeurDeMesure serveur = ServeurDeMesure.start()) {
      measure(serveur.database("pilotage"));
    }
  }

  private static void measure(String url) throws Exception {
    try (ConfigurableApplicationContext app = Application.start(url, false)) {
      JdbcClient jdbc = app.getBean(JdbcClient.class);
      if (count(jdbc, "select count(*) from tache") < PASSEES) {
        long before = System.nanoTime();
        load(jdbc);
        Figures.decimal("pilotage.load_s", (System.nanoTime() - before) / 1e9);
      }
      Figures.print(
          "pilotage.past_tasks",
          count(jdbc, "select count(*) from tache where statut <> 'OUVERTE'"));
      Figures.print("pilotage.waits", count(jdbc, "select count(*) from halte"));
      Figures.print(
          "pilotage.live_tasks",
          count(jdbc, "select count(*) from tache where statut = 'OUVERTE'"));
      Monde monde = app.getBean(Monde.class);
      Acteur manager = monde.anInstitution();
      Acteur national = monde.anAdministrateur();
      same(app, jdbc, manager);
      queries(app, "departement", manager);
      queries(app, "national", national);
      http(app, "departement", manager);
      http(app, "national", national);
      if (Navigateur.isPresent()) {
        paint(app, jdbc, "departement", manager);
        paint(app, jdbc, "national", national);
      }
    }
  }

  /**
   * In a real Chromium: the paint entry of the page, and when Cockpit's diagram bears our words.
   */
  private static void paint(
      ConfigurableApplicationContext app, JdbcClient jdbc, String who, Acteur acteur) {
    String address =
        "http://localhost:" + ((ServletWebServerApplicationContext) app).getWebServer().getPort();
    String definition =
        jdbc.sql(
                "select id_ from act_re_procdef where key_ = 'orientation' order by version_ desc limit 1")
            .query(String.class)
            .single();
    try (Navigateur navigateur = Navigateur.open();
        BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(address + "/connexion");
      page.fill("[name=identifiant]", acteur.utilisateurId() + "@exemple.test");
      page.fill("[name=motDePasse]", "Mot-de-passe-2026!");
      page.locator("form:has([name=motDePasse]) button[type=submit]").click();
      page.waitForURL(url -> !url.contains("/connexion"));
      for (String[] seen :
          new String[][] {
            {"page", "/pilotage", "main h1"},
            {"page_12m", "/pilotage?periode=12m", "main h1"},
            {"carte", "/pilotage/processus/orientation", ".djs-shape"},
            {
              "cockpit",
              "/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime",
              ".djs-overlay:has-text('en attente')"
            }
          }) {
        painted(window, "pilotage.paint." + who + "." + seen[0], address + seen[1], seen[2]);
      }
    }
  }

  private static void painted(BrowserContext window, String name, String address, String shown) {
    List<Double> premieres = new ArrayList<>();
    List<Double> completes = new ArrayList<>();
    for (int i = 0; i < 1 + PEINTURES; i++) {
      Page page = window.newPage();
      long before = System.nanoTime();
      page.navigate(address);
      page.locator(shown).first().waitFor();
      double complete = (System.nanoTime() - before) / 1e6;
      // An element may be there a frame before the browser has painted anything.
      page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
      double premiere = ((Number) page.evaluate(PREMIERE)).doubleValue();
      assertThat(premiere).as(name).isPositive();
      // The first one warms the caches of the browser and of the server.
      if (i > 0) {
        premieres.add(premiere);
        completes.add(complete);
      }
      page.close();
    }
    Figures.decimal(name + ".first_contentful_p50_ms", middle(premieres));
    Figures.decimal(name + ".shown_p50_ms", middle(completes));
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void load(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into organisation (id, categorie, kind, nom, departement, creee_le)
            select md5('lieu' || n)::uuid, 'SIAE', 'ACI', 'Structure ' || n,
              lpad((1 + n % 95)::text, 2, '0'), now()
            from generate_series(0, 4999) n
            """)
        .update();
    tasks(jdbc, "passee", PASSEES, false);
    tasks(jdbc, "vivante", VIVANTES, true);
    answers(jdbc);
    jdbc.sql("vacuum analyze tache").update();
    jdbc.sql("vacuum analyze halte").update();
  }

  /** Answers of the ASP, one in twenty of which is waited for. */
  private static void answers(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into halte (id, dossier_id, processus, definition_id, etape, nature, departement,
              corbeille, creee_le, echeance, statut, faite_le)
            select 'halte' || i, md5('fiche' || i)::uuid, d.key_, d.id_, 'Event_AspAnswered',
              'REPONSE', o.departement, o.id, x.creee, x.creee::date + 7,
              case when i % 20 = 0 then 'OUVERTE' else 'FAITE' end,
              case when i % 20 <> 0 then x.creee + make_interval(secs => abs(hashint4(i + 5)) % 900000) end
            from generate_series(1, :n) i
              join (select row_number() over (order by id) - 1 as n, id, departement from organisation) o
                on o.n = i % 5000
              cross join lateral (select now() - make_interval(secs => case when i % 20 = 0
                then abs(hashint4(i)) % 900000 else 900000 + abs(hashint4(i)) % 30600000 end) as creee) x
              join (select id_, key_ from act_re_procdef where key_ = 'transmission-fiche-salarie'
                order by version_ desc limit 1) d on true
            """)
        .param("n", REPONSES)
        .update();
  }

  private static void tasks(JdbcClient jdbc, String nom, int n, boolean vivantes) {
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              organisation_id, departement, creee_le, echeance, statut, faite_le, corbeille,
              echeance_tri)
            select :nom || i, md5('dossier' || i)::uuid, e.processus, d.id_, e.etape, e.libelle, 'siae',
              o.id, o.departement, x.creee, x.creee::date + 15,
              case when :vivantes then 'OUVERTE' when i % 9 = 0 then 'ANNULEE' else 'FAITE' end,
              case when not :vivantes then x.creee + make_interval(secs => abs(hashint4(i + 5)) % 2500000) end,
              o.id, x.creee::date + 15
            from generate_series(1, :n) i
              join (select row_number() over (order by id) - 1 as n, id, departement from organisation) o
                on o.n = i % 5000
              cross join lateral (select now() - make_interval(secs => case when :vivantes
                then abs(hashint4(i)) % 3000000 else 2500000 + abs(hashint4(i)) % 29000000 end) as creee) x
              join (values (0, 'orientation', 'UserTask_ReviewCandidature', 'Étudier la candidature'),
                (1, 'orientation', 'UserTask_ResumeCandidature', 'Reprendre la candidature'),
                (2, 'eligibilite', 'UserTask_RealiserDiagnostic', 'Réaliser le diagnostic'),
                (3, 'renouvellement', 'UserTask_DeciderSuite', 'Décider de la suite du contrat'),
                (4, 'sortie', 'UserTask_SuivreSortie3Mois', 'Faire le point à 3 mois'))
                e (n, processus, etape, libelle) on e.n = abs(hashint4(i + 3)) % 5
              join (select distinct on (key_) key_, id_ from act_re_procdef order by key_, version_ desc)
                d on d.key_ = e.processus
            """)
        .param("nom", nom)
        .param("n", n)
        .param("vivantes", vivantes)
        .update();
  }

  /**
   * One median counted again by the place of rows in order, or nothing of what follows means much.
   */
  private static void same(ConfigurableApplicationContext app, JdbcClient jdbc, Acteur manager) {
    TableauPilotage tableau =
        app.getBean(PilotageService.class)
            .show(DemandePilotage.TOUT, DureePeriode.DOUZE_MOIS, Grain.ETAPE, manager);
    double mediane =
        jdbc.sql(
                """
                with o as (select date_part('epoch', faite_le) - date_part('epoch', creee_le) as s,
                  row_number() over (order by faite_le - creee_le) as r, count(*) over () as n
                  from (select departement, creee_le, faite_le from tache
                    union all select departement, creee_le, faite_le from halte
                    where nature = 'REPONSE') r
                  where departement = '62' and (faite_le at time zone 'Europe/Paris')::date between :du and :au)
                select avg(s) from o where r in ((n + 1) / 2, (n + 2) / 2)
                """)
            .param("du", tableau.periode().du())
            .param("au", tableau.periode().au())
            .query(Double.class)
            .single();
    assertThat(tableau.total().mediane())
        .isCloseTo(mediane, org.assertj.core.api.Assertions.within(1.0));
    Figures.decimal("pilotage.median_days", mediane / 86_400);
  }

  private static void queries(ConfigurableApplicationContext app, String who, Acteur acteur)
      throws Exception {
    PilotageService pilotage = app.getBean(PilotageService.class);
    for (DureePeriode duree :
        new DureePeriode[] {DureePeriode.TRENTE_JOURS, DureePeriode.DOUZE_MOIS}) {
      for (Grain grain : Grain.values()) {
        run(
            "pilotage.%s.%s.%s".formatted(who, duree.cle(), grain.cle()),
            () -> pilotage.show(DemandePilotage.TOUT, duree, grain, acteur));
      }
    }
    run(
        "pilotage.%s.30j.carte".formatted(who),
        () ->
            pilotage.carte(
                "orientation", null, DemandePilotage.TOUT, DureePeriode.TRENTE_JOURS, acteur));
    run(
        "pilotage.%s.dossiers".formatted(who),
        () -> pilotage.dossiers(DemandePilotage.TOUT, false, 20, 0, acteur));
  }

  private static void run(String name, Callable<?> act) throws Exception {
    Latences.run(1, 2, 1, act);
    Latences.run(1, 40, 2, act).print(name);
  }

  private static void http(ConfigurableApplicationContext app, String who, Acteur acteur)
      throws Exception {
    int port = ((ServletWebServerApplicationContext) app).getWebServer().getPort();
    String address = "http://localhost:" + port;
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    Matcher jeton = JETON.matcher(get(http, address + "/connexion"));
    assertThat(jeton.find()).isTrue();
    String form =
        "identifiant=%s&motDePasse=%s&_csrf=%s"
            .formatted(
                encoded(acteur.utilisateurId() + "@exemple.test"),
                encoded("Mot-de-passe-2026!"),
                encoded(jeton.group(1)));
    http.send(
        HttpRequest.newBuilder(URI.create(address + "/connexion"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    assertThat(get(http, address + "/pilotage")).contains("Pilotage", "Étudier la candidature");
    Map<String, String> pages =
        Map.of(
            "page", "/pilotage",
            "page_12m", "/pilotage?periode=12m",
            "carte", "/pilotage/processus/orientation",
            "dossiers", "/pilotage/dossiers",
            "cockpit", "/api/pilotage/processus");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      run("pilotage.http." + who + "." + page.getKey(), () -> get(http, address + page.getValue()));
    }
  }

  private static String get(HttpClient http, String address) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
