package fr.parcours.iae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.securite.Appartenance;
import fr.parcours.iae.securite.Appartenances;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Categorie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Home, login, parts and errors: read by axe, drawn under the strict policy, kept as pictures. */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
class PagesCommunesTests {

  private static final String MOT_DE_PASSE = "un mot de passe long";
  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired UtilisateurService utilisateurs;

  /** Two organisations for everybody, so that the switch shows. */
  @TestConfiguration(proxyBeanMethods = false)
  static class DeuxOrganisations {

    @Bean
    @Primary
    Appartenances appartenances() {
      return id ->
          List.of(
              new Appartenance(
                  new UUID(1, 1), "Les Jardins de Lens", Categorie.SIAE, "ACI", false, true, "62"),
              new Appartenance(
                  new UUID(1, 2),
                  "Mission locale de Lens-Liévin",
                  Categorie.PRESCRIPTEUR,
                  "ML",
                  true,
                  false,
                  "62"));
    }
  }

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @ParameterizedTest
  @CsvSource({
    "accueil, /, 1280, LIGHT",
    "accueil, /, 390, LIGHT",
    "accueil, /, 1280, DARK",
    "connexion, /connexion?erreur, 1280, LIGHT",
    "connexion, /connexion?erreur, 390, DARK",
    "style, /style, 1280, LIGHT",
    "style, /style, 390, LIGHT",
    "style, /style, 1280, DARK",
    "accessibilite, /accessibilite, 1280, LIGHT",
    "mentions-legales, /mentions-legales, 390, LIGHT",
    "donnees-personnelles, /donnees-personnelles, 1280, LIGHT",
    "introuvable, /nulle-part, 1280, LIGHT"
  })
  void aPublicPageReadsWellAndBreaksNoPolicy(
      String name, String path, int width, ColorScheme scheme) {
    try (BrowserContext window = navigateur.window(width, scheme)) {
      look(window.newPage(), name, path, width, scheme);
    }
  }

  /** One row; what does not fit in it is behind one word, and says where one is. */
  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768})
  void onASmallScreenTheHeaderIsOneRowAndItsMenuHoldsTheRest(int width) {
    try (BrowserContext window = navigateur.window(width, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      login(page);
      look(page, "petit", "/taches", width, ColorScheme.LIGHT);
      assertThat(page.locator("header.entete").boundingBox().height).isLessThanOrEqualTo(64);
      assertThat(page.locator(".lateral").isVisible()).isFalse();

      page.locator(".menu-petit > summary").click();
      assertThat(page.locator(".menu-volet [aria-current=page]").innerText())
          .isEqualTo("Mes tâches");
      assertThat(page.locator(".menu-volet").innerText())
          .contains("Travailler pour", "Mission locale de Lens-Liévin", "Se déconnecter");
      look(page, "petit-menu", null, width, ColorScheme.LIGHT);
      page.keyboard().press("Escape");
      assertThat(
              page.locator(".menu-petit > summary").evaluate("e => e === document.activeElement"))
          .isEqualTo(true);

      page.locator(".menu-petit > summary").click();
      page.getByText("Mission locale de Lens-Liévin").last().click();
      page.waitForLoadState();
      page.locator(".menu-petit > summary").click();
      assertThat(page.locator(".menu-volet").innerText()).doesNotContain("Déclarer une embauche");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK"})
  void aProfessionalSeesTheNavigationAndChangesOrganisation(int width, ColorScheme scheme) {
    try (BrowserContext window = navigateur.window(width, scheme)) {
      Page page = window.newPage();
      login(page);
      look(page, "connecte", "/style", width, scheme);
      page.getByText("Les Jardins de Lens").first().click();
      Navigateur.keep(page, "menu-" + width + "-" + scheme);
      page.locator(".entete-organisation").getByText("Mission locale de Lens-Liévin").click();
      page.navigate(url("/style"));
      assertThat(page.locator(".entete-organisation summary").innerText())
          .contains("Mission locale de Lens-Liévin");
      assertThat(page.locator(".lateral").innerText()).doesNotContain("Déclarer une embauche");
    }
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(url("/"));
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").innerText()).isEqualTo("Aller au contenu");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("lieu");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%00", "/taches/a%00b"})
  void whatTheServerItselfRefusesIsSaidInFrench(String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("lang=\"fr\"", "Demande incomplète")
        .doesNotContain("Bad Request", "Apache");
  }

  /** A connection cut in the middle of a file tells its sender nothing. */
  @Test
  void aFileTooLargeGetsAnAnswer() throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url("/administration/imports")))
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[25_000_000]))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isBetween(302, 499);
  }

  /** A page at its address, or as it stands when there is none. */
  private void look(Page page, String name, @Nullable String path, int width, ColorScheme scheme) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type()) && !message.text().contains("404")) {
            complaints.add(message.text());
          }
        });
    if (path != null) {
      page.navigate(url(path));
      page.waitForLoadState();
    }
    if ("/style".equals(path)) {
      page.waitForSelector(".djs-container .etape-courante");
    }
    Navigateur.keep(page, name + "-" + width + "-" + scheme);
    assertThat(complaints).as("console of " + path).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling")
        .isTrue();
    var violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
            .exclude(".djs-container")
            .analyze()
            .getViolations();
    assertThat(violations)
        .as("axe on " + path)
        .extracting(v -> v.getId() + " " + v.getNodes().get(0).getTarget())
        .isEmpty();
  }

  private void login(Page page) {
    String identifiant = UUID.randomUUID() + "@exemple.fr";
    utilisateurs
        .create(CreateUtilisateur.professionnel(identifiant, MOT_DE_PASSE, "Awa D."))
        .orElseThrow();
    page.navigate(url("/connexion"));
    page.getByLabel("Identifiant").fill(identifiant);
    page.getByLabel("Mot de passe").fill(MOT_DE_PASSE);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL("**/taches");
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
