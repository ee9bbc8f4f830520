package fr.parcours.iae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.organisation.flux.ImportFluxService;
import fr.parcours.iae.securite.FixtureRoutes;
import fr.parcours.iae.securite.FixtureRoutes.Cas;
import fr.parcours.iae.securite.FixtureRoutesReelles;
import fr.parcours.iae.securite.MatriceRoutes;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each page each kind of person may open, in a browser: no fault found by axe, nothing lost on a
 * narrow screen or magnified twice, no word in the console, no request to another host.
 */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
class ToutesLesPagesTests {

  /** A narrow phone, a wide screen magnified twice, a wide screen. */
  private static final List<Integer> LARGEURS = List.of(320, 640, 1280);

  /** A page that several people may open is read by axe for the first of them. */
  private static final Set<String> read = new HashSet<>();

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired HorlogeDeTest horloge;
  @Autowired Monde monde;
  @Autowired DepotService depots;
  @Autowired TacheService taches;
  @Autowired DossierService dossiers;
  @Autowired ImportFluxService imports;
  @Autowired JdbcClient jdbc;

  private final List<String> complaints = new ArrayList<>();
  private FixtureRoutes fixture;

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @BeforeEach
  void meet() {
    horloge.setDate(LocalDate.of(2026, 11, 24));
    fixture = new FixtureRoutesReelles(monde, depots, taches, dossiers, imports, jdbc);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "anonyme",
        "candidat",
        "orienteur",
        "prescripteur_habilite",
        "siae_admin",
        "ddets",
        "support",
        "administrateur"
      })
  @DisplayName("Every page this person may open reads well, narrow, magnified and wide")
  void everyPageReadsWell(String personne) {
    int pages = 0;
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      listen(page);
      UtilisateurConnecte who = fixture.personnes().get(personne);
      if (who != null) {
        login(page, who);
      }
      for (MatriceRoutes.Ligne row : MatriceRoutes.read()) {
        if (row.methode().equals("GET")
            && row.reponses().get(personne).startsWith("200")
            && look(page, row.chemin(), personne)) {
          pages++;
        }
      }
    }
    System.out.printf("FIGURE browser.pages.%s = %d%n", personne, pages);
    assertThat(complaints).isEmpty();
    assertThat(pages).isGreaterThan(5);
  }

  /** Whether it is a page: parts of pages and what programs or printers read are not. */
  private boolean look(Page page, String route, String personne) {
    Cas cas = fixture.cas("GET", route, personne, FixtureRoutes.Lien.PROPRE).orElseThrow();
    String path = route.replace("/**", "/x");
    for (Map.Entry<String, String> variable : cas.variables().entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    if (!isPage(page, path, cas)) {
      return false;
    }
    boolean first = read.add(route);
    Response answer = page.navigate(url(path, cas));
    if (answer.status() != 200) {
      complaints.add(route + " : " + answer.status());
      return true;
    }
    page.waitForLoadState();
    for (int largeur : LARGEURS) {
      page.setViewportSize(largeur, 900);
      if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
        complaints.add(route + " : défile de côté à " + largeur + " px");
      }
    }
    if (!first) {
      return true;
    }
    page.setViewportSize(320, 900);
    new AxeBuilder(page)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
        .exclude(".djs-container")
        .analyze()
        .getViolations()
        .forEach(
            v -> complaints.add(route + " : " + v.getId() + " " + v.getNodes().get(0).getTarget()));
    Navigateur.keep(page, "320-" + personne + route.replaceAll("[^a-z]+", "-"));
    return true;
  }

  private boolean isPage(Page page, String path, Cas cas) {
    APIResponse answer = page.context().request().get(url(path, cas));
    return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
        && answer.text().contains("<title");
  }

  private void listen(Page page) {
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(page.url() + " : " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " : " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://localhost:" + port)
              && !request.url().startsWith("data:")) {
            complaints.add(page.url() + " demande " + request.url());
          }
        });
  }

  private void login(Page page, UtilisateurConnecte who) {
    page.navigate("http://localhost:" + port + "/connexion");
    page.getByLabel("Identifiant").fill(who.id() + "@exemple.test");
    page.getByLabel("Mot de passe").fill("Mot-de-passe-2026!");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(u -> !u.endsWith("/connexion"));
  }

  private String url(String path, Cas cas) {
    StringBuilder url = new StringBuilder("http://localhost:" + port + path);
    char separator = '?';
    for (Map.Entry<String, String> parametre : cas.parametres().entrySet()) {
      if (!parametre.getKey().startsWith("_")) {
        url.append(separator).append(parametre.getKey()).append('=').append(parametre.getValue());
        separator = '&';
      }
    }
    return url.toString();
  }
}
