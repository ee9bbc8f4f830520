package fr.parcours.iae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.DecisionsPassees;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.VersionsEssayees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that compare versions, with two versions to compare: no fault, nothing lost. */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
class ComparaisonNavigateurTests {

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired Deployeur deployeur;
  @Autowired DepotService depots;
  @Autowired Monde monde;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @Test
  @DisplayName("Each page reads well, and the drawings show what the list says")
  void eachPageReadsWell() throws IOException {
    Map<String, String> pages = pages();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.onPageError(error -> complaints.add(page.url() + " : " + error));
      page.onConsoleMessage(
          message -> {
            if ("error".equals(message.type())) {
              complaints.add(page.url() + " : " + message.text());
            }
          });
      login(page);
      pages.forEach(
          (name, path) -> {
            assertThat(page.navigate(url(path)).status()).as(path).isEqualTo(200);
            if (name.equals("processus")) {
              drawings(page);
            }
            for (int largeur : new int[] {1280, 390, 320}) {
              page.setViewportSize(largeur, 900);
              if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
                complaints.add(name + " défile de côté à " + largeur + " px");
              }
              Navigateur.keep(page, "comparaison-" + name + "-" + largeur);
              new AxeBuilder(page)
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
                  .exclude(".djs-container")
                  .analyze()
                  .getViolations()
                  .forEach(
                      v ->
                          complaints.add(
                              name
                                  + " "
                                  + largeur
                                  + " : "
                                  + v.getId()
                                  + " "
                                  + v.getNodes().get(0).getTarget()));
            }
            page.setViewportSize(1280, 900);
          });
    }
    assertThat(complaints).isEmpty();
  }

  /** The removed step is marked in the older drawing, the added one in the newer. */
  private static void drawings(Page page) {
    page.locator("button.lien").first().waitFor();
    var figures = page.locator(".diff-dessin");
    assertThat(figures.count()).isEqualTo(2);
    assertThat(marked(page, 0, "diff-retire")).isEqualTo("UserTask_ReorientPersonne");
    assertThat(marked(page, 1, "diff-ajoute")).isEqualTo("UserTask_OrienterPersonne");
    assertThat(marked(page, 1, "diff-deplace")).isEqualTo("End_CandidatureRefused");
    page.locator("[data-element=UserTask_OrienterPersonne] button").click();
    assertThat(marked(page, 1, "diff-vise")).isEqualTo("UserTask_OrienterPersonne");
  }

  private static String marked(Page page, int drawing, String marker) {
    return page.locator(".diff-dessin")
        .nth(drawing)
        .locator(".djs-element." + marker)
        .first()
        .getAttribute("data-element-id");
  }

  private Map<String, String> pages() throws IOException {
    int process = VersionsEssayees.processusAllege(deployeur);
    int table = VersionsEssayees.tableStricte(deployeur);
    DecisionsPassees.criteresMinimum(jdbc, "987", 400);
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    for (int i = 0; i < 3; i++) {
      submit(siae);
    }
    String root = "/administration/comparaisons";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("liste", root);
    pages.put("processus", root + "/processus/orientation?avant=1&apres=" + process);
    pages.put("apercu", root + "/processus/orientation/apercu?departement=62&version=" + process);
    pages.put("decision", root + "/decisions/criteres-minimum?avant=1&apres=" + table);
    pages.put("rejeu", root + "/decisions/criteres-minimum/rejeu?departement=987&version=" + table);
    pages.put("refus", root + "/decisions/criteres-minimum/rejeu?du=hier");
    pages.put("identique", root + "/decisions/criteres-minimum?avant=1&apres=1");
    return pages;
  }

  private void submit(Acteur siae) {
    Acteur ml = monde.aPrescripteurHabilite();
    depots
        .submit(
            new SubmitCandidature(
                monde.aCandidat(ml),
                Objects.requireNonNull(siae.organisationId()),
                null,
                "Merci de la recevoir",
                UUID.randomUUID()),
            ml)
        .orElseThrow();
  }

  private void login(Page page) {
    page.navigate(url("/connexion"));
    page.getByLabel("Identifiant").fill(monde.anAdministrateur().utilisateurId() + "@exemple.test");
    page.getByLabel("Mot de passe").fill("Mot-de-passe-2026!");
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL(u -> !u.endsWith("/connexion"));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
