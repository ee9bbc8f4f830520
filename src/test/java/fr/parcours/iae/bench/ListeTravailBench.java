package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.CriteresTaches;
import fr.parcours.iae.tache.EcheanceTaches;
import fr.parcours.iae.tache.FiltreTaches;
import fr.parcours.iae.tache.ListeTachesService;
import fr.parcours.iae.tache.TriTaches;
import fr.parcours.iae.tache.VueTaches;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mes tâches with a nation's open tasks: each query of the page, the whole page, and in the same
 * run the engine's own query for the same tasks. Figures are p50 / p95 / p99.
 */
@Tag("bench")
class ListeTravailBench {

  private static final int TAILLE = 20;
  private static final int[] USERS = {1, 8, 32};
  private static final Pattern JETON = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** An organisation, where it is. */
  record Lieu(UUID id, String departement) {}

  private final Map<String, Latences> alone = new LinkedHashMap<>();

  /**
   * Loading takes minutes: {@code -Dliste.base=URL} measures a database that stays, loaded the
   * first time.
   */
  @Test
  void theListOfANation() throws Exception {
    String loaded = System.getProperty("liste.base");
    if (loaded != null) {
      measure(loaded);
      return;
    }
    try (ServeurDeMesure serveur = ServeurDeMesure.start()) {
      measure(serveur.database("liste"));
    }
  }

  private void measure(String url) throws Exception {
    try (ConfigurableApplicationContext app = Application.start(url, false)) {
      JdbcClient jdbc = app.getBean(JdbcClient.class);
      MillionDeTaches million = new MillionDeTaches(jdbc);
      if (!million.isLoaded()) {
        Monde monde = app.getBean(Monde.class);
        Acteur moi = monde.aSiaeMember(KindSiae.ACI);
        UUID grande = Objects.requireNonNull(monde.aSiaeMember(KindSiae.ACI).organisationId());
        long before = System.nanoTime();
        million.load(
            moi.utilisateurId(),
            Objects.requireNonNull(moi.organisationId()),
            grande,
            monde.aCandidat(moi));
        Figures.decimal("tasklist.load_s", (System.nanoTime() - before) / 1e9);
      }
      Figures.print(
          "tasklist.open_tasks",
          count(jdbc, "select count(*) from tache where statut = 'OUVERTE'"));
      Figures.print(
          "tasklist.organisations", count(jdbc, "select count(distinct corbeille) from tache"));
      Figures.print(
          "tasklist.engine_tasks",
          count(jdbc, "select count(*) from act_ru_task where id_ like 'bench-%'"));
      List<Lieu> lieux =
          jdbc.sql("select id, departement from bench_organisation where n < 4000 order by n")
              .query(Lieu.class)
              .list();
      Acteur moi = acteur(million.memberOf(0), lieux.get(0));
      sameTasks(app, moi, lieux.get(0));
      http(app, moi);
      if (Boolean.getBoolean("liste.http")) {
        return;
      }
      ours(app, lieux, moi.utilisateurId(), million);
      engine(app, lieux);
      large(app, acteur(moi.utilisateurId(), million.large()), million);
    }
  }

  /** Both sides answer the same tasks, or nothing of what follows means anything. */
  private static void sameTasks(ConfigurableApplicationContext app, Acteur moi, Lieu lieu) {
    ListeTachesService liste = app.getBean(ListeTachesService.class);
    long waiting = liste.counts(moi).aTraiter();
    assertThat(waiting).isGreaterThan(150);
    assertThat(query(app, lieu).count()).isEqualTo(waiting);
    assertThat(liste.page(moi, FiltreTaches.first(TAILLE)).lignes()).hasSize(TAILLE);
  }

  private void ours(
      ConfigurableApplicationContext app, List<Lieu> lieux, UUID moi, MillionDeTaches million)
      throws Exception {
    ListeTachesService liste = app.getBean(ListeTachesService.class);
    Map<String, Callable<?>> acts = new LinkedHashMap<>();
    acts.put("page", () -> liste.open(anyone(lieux, moi), FiltreTaches.first(TAILLE)));
    acts.put("first", () -> liste.page(anyone(lieux, moi), FiltreTaches.first(TAILLE)));
    acts.put("counts", () -> liste.counts(anyone(lieux, moi)));
    shapes(lieux, million)
        .forEach((nom, filtre) -> acts.put(nom, () -> liste.page(anyone(lieux, moi), filtre)));
    acts.put(
        "next_page",
        () -> {
          Acteur acteur = anyone(lieux, moi);
          String last = liste.page(acteur, FiltreTaches.first(TAILLE)).lignes().get(19).id();
          return liste.page(acteur, FiltreTaches.first(TAILLE).after(last, TAILLE));
        });
    for (Map.Entry<String, Callable<?>> act : acts.entrySet()) {
      Latences.run(4, 60, 2, act.getValue());
      for (int users : USERS) {
        Latences found = Latences.run(users, 400, users == 1 ? 3 : 2, act.getValue());
        found.print("tasklist.%s.%dusers".formatted(act.getKey(), users));
        if (users == 1) {
          alone.put(act.getKey(), found);
        }
      }
    }
    Figures.decimal("tasklist.p95_ms.1user", alone.get("page").p95());
    Figures.decimal(
        "tasklist.worst_query_p95_ms.1user",
        alone.values().stream().mapToDouble(Latences::p95).max().orElseThrow());
  }

  private static Map<String, FiltreTaches> shapes(List<Lieu> lieux, MillionDeTaches million) {
    Map<String, FiltreTaches> shapes = new LinkedHashMap<>();
    for (VueTaches vue : VueTaches.values()) {
      shapes.put(
          "view." + vue.cle(), filtre(vue, null, null, null, TriTaches.ECHEANCE, false, null));
    }
    VueTaches tout = VueTaches.A_TRAITER;
    shapes.put(
        "filter.process", filtre(tout, "eligibilite", null, null, TriTaches.ECHEANCE, false, null));
    shapes.put(
        "filter.step",
        filtre(tout, null, "UserTask_DeciderSuite", null, TriTaches.ECHEANCE, false, null));
    for (EcheanceTaches echeance : EcheanceTaches.values()) {
      shapes.put(
          "filter.due." + echeance.cle(),
          filtre(tout, null, null, echeance, TriTaches.ECHEANCE, false, null));
    }
    for (TriTaches tri : TriTaches.values()) {
      shapes.put("sort." + tri.cle(), filtre(tout, null, null, null, tri, false, null));
      shapes.put("sort." + tri.cle() + ".desc", filtre(tout, null, null, null, tri, true, null));
    }
    UUID une = lieux.get(0).id();
    Map.of(
            "search.rare_name", million.nameIn(une),
            "search.common_name", "garcon",
            "search.two_words", "lea martin",
            "search.siae", "jardins lens",
            "search.pass", million.numberIn(une),
            "search.case", UUID.randomUUID().toString(),
            "search.nothing", "introuvable")
        .forEach(
            (nom, texte) ->
                shapes.put(nom, filtre(tout, null, null, null, TriTaches.ECHEANCE, false, texte)));
    return shapes;
  }

  private static FiltreTaches filtre(
      VueTaches vue,
      String processus,
      String etape,
      EcheanceTaches echeance,
      TriTaches tri,
      boolean descendant,
      String texte) {
    return FiltreTaches.first(TAILLE)
        .withVue(vue)
        .with(new CriteresTaches(processus, etape, null, false, echeance, null, null))
        .sorted(tri, descendant)
        .withTexte(texte);
  }

  private static void large(
      ConfigurableApplicationContext app, Acteur grande, MillionDeTaches million) throws Exception {
    ListeTachesService liste = app.getBean(ListeTachesService.class);
    Map<String, FiltreTaches> shapes = new LinkedHashMap<>();
    shapes.put("first", FiltreTaches.first(TAILLE));
    shapes.put(
        "sort_step", filtre(VueTaches.A_TRAITER, null, null, null, TriTaches.ETAPE, true, null));
    shapes.put(
        "search.rare_name",
        FiltreTaches.first(TAILLE)
            .withTexte(million.nameIn(Objects.requireNonNull(grande.organisationId()))));
    shapes.put("search.common_name", FiltreTaches.first(TAILLE).withTexte("garcon"));
    for (Map.Entry<String, FiltreTaches> shape : shapes.entrySet()) {
      Latences.run(1, 20, 2, () -> liste.page(grande, shape.getValue()));
      Latences.run(1, 60, 3, () -> liste.page(grande, shape.getValue()))
          .print("tasklist.of_20000." + shape.getKey() + ".1users");
    }
    Latences.run(1, 20, 2, () -> liste.counts(grande));
    Latences.run(1, 100, 3, () -> liste.counts(grande)).print("tasklist.of_20000.counts.1users");
  }

  private void engine(ConfigurableApplicationContext app, List<Lieu> lieux) throws Exception {
    Callable<?> page =
        () ->
            query(app, any(lieux))
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, TAILLE + 1);
    Callable<?> count = () -> query(app, any(lieux)).count();
    against("first", page);
    against("counts", count);
  }

  private void against(String name, Callable<?> act) throws Exception {
    Latences.run(1, 20, 5, act);
    for (int users : USERS) {
      Latences found = Latences.run(users, 200, 5, act);
      found.print("tasklist.taskquery.%s.%dusers".formatted(name, users));
      if (users == 1) {
        Latences ours = Objects.requireNonNull(alone.get(name));
        Figures.decimal("tasklist.taskquery_ratio." + name + ".p50", found.p50() / ours.p50());
        Figures.decimal("tasklist.taskquery_ratio." + name + ".p95", found.p95() / ours.p95());
      }
    }
  }

  /** The same tasks: those of the organisation's group in its tenant, not put aside. */
  private static TaskQuery query(ConfigurableApplicationContext app, Lieu lieu) {
    return app.getBean(TaskService.class)
        .createTaskQuery()
        .tenantIdIn(lieu.departement())
        .taskCandidateGroup(lieu.id().toString())
        .includeAssignedTasks()
        .followUpBeforeOrNotExistent(
            Date.from(
                LocalDate.now().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant()));
  }

  private static void http(ConfigurableApplicationContext app, Acteur moi) throws Exception {
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
                encoded(moi.utilisateurId() + "@exemple.test"),
                encoded("Mot-de-passe-2026!"),
                encoded(jeton.group(1)));
    http.send(
        HttpRequest.newBuilder(URI.create(address + "/connexion"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    String page = get(http, address + "/taches");
    assertThat(page).contains("Mes tâches", "Suivantes");
    Figures.decimal("tasklist.page_kb", page.getBytes(StandardCharsets.UTF_8).length / 1024.0);
    List<String> pages =
        List.of(
            "/taches",
            "/taches?vue=retard",
            "/taches?etape=UserTask_DeciderSuite",
            "/taches?tri=depuis");
    Callable<?> act =
        () -> get(http, address + pages.get(ThreadLocalRandom.current().nextInt(pages.size())));
    Latences.run(1, 400, 15, act);
    Latences found = Latences.run(1, 500, 20, act);
    found.print("tasklist.http.1users");
    Figures.decimal("tasklist.http_p95_ms.1user", found.p95());
  }

  private static String get(HttpClient http, String address)
      throws IOException, InterruptedException {
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

  private static Lieu any(List<Lieu> lieux) {
    return lieux.get(ThreadLocalRandom.current().nextInt(lieux.size()));
  }

  private static Acteur anyone(List<Lieu> lieux, UUID moi) {
    return acteur(moi, any(lieux));
  }

  private static Acteur acteur(UUID qui, Lieu lieu) {
    return new Acteur(
        qui,
        Profil.PROFESSIONNEL,
        lieu.id(),
        Categorie.SIAE,
        "ACI",
        false,
        false,
        lieu.departement(),
        null);
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
