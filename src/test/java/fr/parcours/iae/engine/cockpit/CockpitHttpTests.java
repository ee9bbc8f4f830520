package fr.parcours.iae.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.EngineTestApplication;
import fr.parcours.iae.engine.Modeles;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.shared.Uuids;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Cockpit over real HTTP: what a stranger, a manager and an administrator get. */
@SpringBootTest(
    classes = EngineTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "logging.level.org.camunda=off")
@ActiveProfiles("test")
@Import(ConnexionDeTest.class)
class CockpitHttpTests {

  private static final String API = "/camunda/api/engine/engine/default";

  @Autowired Deployeur deployeur;
  @Autowired Processus processus;
  @LocalServerPort int port;

  private Navigateur stranger = new Navigateur(0);
  private Navigateur manager = new Navigateur(0);
  private Navigateur admin = new Navigateur(0);

  @BeforeEach
  void connect() {
    stranger = new Navigateur(port);
    manager = new Navigateur(port).login("manager");
    admin = new Navigateur(port).login("administrateur");
  }

  @Test
  void a_stranger_gets_nothing() {
    assertThat(stranger.get(API + "/process-definition")).isEqualTo(401);
    assertThat(stranger.get("/camunda/app/cockpit/default/")).isEqualTo(401);
    assertThat(new Navigateur(port).login("orienteur").get(API + "/process-definition"))
        .isEqualTo(403);
  }

  @Test
  void a_manager_opens_cockpit_and_is_known_to_the_engine() {
    assertThat(manager.get("/camunda/app/cockpit/default/")).isEqualTo(200);
    assertThat(manager.get("/camunda/api/admin/auth/user/default")).isEqualTo(200);
    assertThat(manager.body()).contains("manager").contains("cockpit");
  }

  @Test
  void our_plugins_are_served_to_who_may_open_cockpit_and_to_nobody_else() {
    String scripts = "/camunda/app/cockpit/scripts/";
    assertThat(manager.get(scripts + "config.js")).isEqualTo(200);
    assertThat(manager.body()).contains("scripts/iae/pilotage");
    assertThat(manager.get(scripts + "iae/pilotage.js")).isEqualTo(200);
    assertThat(manager.body()).contains("cockpit.processDefinition.diagram.plugin");
    assertThat(stranger.get(scripts + "iae/pilotage.js")).isEqualTo(401);
    assertThat(new Navigateur(port).login("orienteur").get(scripts + "iae/pilotage.js"))
        .isEqualTo(403);
    assertThat(admin.send("PUT", scripts + "iae/pilotage.js", "x")).isEqualTo(404);
  }

  @Test
  void a_manager_sees_the_instances_of_the_own_departement_only() {
    String essai = deployeur.deploy(Modeles.lotEssai("Cockpit")).get(0).definitionId();
    var ici = Uuids.v7();
    var ailleurs = Uuids.v7();
    processus.start(essai, ici, "62", Map.of());
    processus.start(essai, ailleurs, "93", Map.of());

    manager.get(API + "/process-instance/count?businessKey=" + ici);
    assertThat(manager.body()).isEqualTo("{\"count\":1}");
    manager.get(API + "/process-instance/count?businessKey=" + ailleurs);
    assertThat(manager.body()).isEqualTo("{\"count\":0}");
  }

  /** Each of these once left a panel of Cockpit empty or loading for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/",
        API + "/case-definition/count?latestVersion=true",
        API + "/process-definition?key=essai&sortBy=version&sortOrder=desc&withoutTenantId=true",
        API + "/job-definition?processDefinitionId=essai%3A1%3Ax&firstResult=0&maxResults=2000"
      })
  void what_cockpit_asks_for_its_own_pages_is_answered(String path) {
    manager.get("/camunda/app/cockpit/default/");
    assertThat(manager.get(path)).as(manager.body()).isEqualTo(200);
  }

  @Test
  void the_incidents_of_an_instance_are_listed() {
    manager.get("/camunda/app/cockpit/default/");
    String incidents = "/camunda/api/cockpit/plugin/base/default/incident/";
    assertThat(manager.send("POST", incidents + "?firstResult=0&maxResults=50", "{}"))
        .as(manager.body())
        .isEqualTo(200);
  }

  @Test
  void a_query_for_more_than_the_engine_gives_is_refused() {
    manager.get("/camunda/app/cockpit/default/");
    assertThat(manager.get(API + "/task?maxResults=2001")).isEqualTo(400);
    assertThat(manager.get(API + "/task")).as("without an end").isEqualTo(400);
  }

  /** As Cockpit writes them: a final slash, no bound or one above ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/",
        API + "/case-definition/count?latestVersion=true",
        API + "/process-definition?key=orientation&sortBy=version&sortOrder=desc",
        API + "/job-definition?firstResult=0&maxResults=2000",
        API + "/batch/statistics/?firstResult=0&maxResults=10",
        API + "/history/batch?firstResult=0&maxResults=10&completed=true",
        API + "/history/batch/count?completed=true"
      })
  void no_panel_of_cockpit_stays_blank(String asked) {
    manager.get("/camunda/app/cockpit/default/");
    assertThat(manager.get(asked)).as(manager.body()).isEqualTo(200);
  }

  @Test
  void only_an_administrator_may_retry() {
    manager.get("/camunda/app/cockpit/default/");
    admin.get("/camunda/app/cockpit/default/");
    assertThat(manager.send("PUT", API + "/job/none/retries", "{\"retries\":1}")).isEqualTo(403);
    assertThat(admin.send("PUT", API + "/job/none/retries", "{\"retries\":1}")).isEqualTo(500);
    assertThat(admin.body()).contains("No job found with id 'none'");
  }

  @Test
  void a_query_that_carries_an_expression_is_refused_at_any_depth() {
    manager.get("/camunda/app/cockpit/default/");
    int plain = manager.send("POST", API + "/task?maxResults=9", "{\"name\":\"x\"}");
    assertThat(plain).as(manager.body()).isEqualTo(200);
    assertThat(manager.send("POST", API + "/task?maxResults=9", "{\"orQueries\":[]}"))
        .isEqualTo(400);
    assertThat(
            manager.send("POST", API + "/task?maxResults=9", "{\"dueAfterExpression\":\"${1}\"}"))
        .isEqualTo(400);
    assertThat(manager.send("POST", API + "/task?maxResults=9", "{\"a\":[{\"ORQUERIES\":1}]}"))
        .isEqualTo(400);
    assertThat(manager.send("POST", API + "/task?maxResults=9", "not json")).isEqualTo(400);
    assertThat(manager.get(API + "/task?maxResults=9&dueAfterExpression=x")).isEqualTo(400);
    assertThat(
            manager.send(
                "POST", API + "/task?maxResults=9", "{\"name\":\"" + "x".repeat(70_000) + "\"}"))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest",
        "/engine-rest/engine",
        "/engine-rest/task",
        "/camunda",
        "/camunda/",
        "/camunda/app/",
        "/camunda/app/admin/default/",
        "/camunda/app/tasklist/default/",
        "/camunda/app/welcome/default/",
        "/camunda/app/admin/default/setup/",
        "/camunda/api/tasklist/plugin/tasklistPlugins/static/app.js",
        "/camunda/api/welcome/anything",
        "/camunda/api/admin/plugin/adminPlugins/static/app.js",
        "/camunda/api/engine/engine/default/user",
        "/camunda/api/engine/engine/default/filter",
        "/camunda/api/engine/engine/default/authorization",
        "/camunda/api/engine/engine/default/process-instance/x/variables",
        "/camunda/api/engine/default/user",
        "/camunda/app/cockpit/%2e%2e/admin/default/",
        "/camunda/app/cockpit/../admin/default/",
        "/camunda/app/cockpit/..;/admin/default/",
        "/camunda//app/admin/default/",
        "/camunda/api/engine/engine/default/%2575ser",
        "/camunda/api/engine/engine/default/process-definition;x=/../user"
      })
  void closed_paths_are_closed_even_to_an_administrator(String path) {
    assertThat(admin.get(path)).isIn(400, 404);
  }

  @Test
  void nobody_can_create_the_first_administrator() {
    String setup = "/camunda/api/admin/setup/default/user/create";
    assertThat(stranger.send("POST", setup, "{}")).isEqualTo(404);
    assertThat(admin.send("POST", setup, "{}")).isEqualTo(404);
    assertThat(admin.send("POST", "/camunda/api/admin/auth/user/default/login/cockpit", ""))
        .isEqualTo(404);
  }

  @Test
  void another_method_on_an_admitted_path_is_closed() {
    assertThat(admin.send("DELETE", API + "/process-definition/x", "")).isEqualTo(404);
    assertThat(admin.send("POST", API + "/deployment/create", "")).isEqualTo(404);
    assertThat(admin.send("POST", API + "/process-definition/x/start", "{}")).isEqualTo(404);
    assertThat(admin.send("OPTIONS", API + "/process-definition", "")).isEqualTo(404);
    assertThat(admin.send("TRACE", API + "/process-definition", "")).isIn(400, 404, 405);
  }
}
