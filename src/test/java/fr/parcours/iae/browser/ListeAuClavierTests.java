package fr.parcours.iae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work list without a mouse: the keys do what the controls do, and leave typing alone. */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
class ListeAuClavierTests {

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired DepotService depots;
  @Autowired Monde monde;

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @Test
  void theKeysMoveTickTakeAndOpenButNeverWhileTyping() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    for (int i = 0; i < 3; i++) {
      submit(siae);
    }
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(url("/connexion"));
      page.getByLabel("Identifiant").fill(siae.utilisateurId() + "@exemple.test");
      page.getByLabel("Mot de passe").fill("Mot-de-passe-2026!");
      page.locator("main form button[type=submit]").first().click();
      page.waitForURL("**/taches");

      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("tbody tr:nth-child(2) input[name=selection]").isChecked()).isTrue();
      page.keyboard().press("k");
      page.keyboard().press("?");
      assertThat(page.locator("#raccourcis").getAttribute("open")).isNotNull();

      // The acts come under the hand with the number of tasks ticked; b goes there, Escape comes
      // back.
      assertThat(page.locator("#lot-compte").innerText()).isEqualTo("1 tâche cochée");
      assertThat(isOnScreen(page, "#lot")).isTrue();
      page.keyboard().press("t");
      assertThat(page.locator("#lot-compte").innerText()).isEqualTo("3 tâches cochées");
      page.keyboard().press("b");
      assertThat(page.locator(":focus").innerText()).isEqualTo("Prendre");
      page.keyboard().press("Escape");
      assertThat(page.locator("tbody tr:nth-child(1) :focus").count()).isEqualTo(1);
      page.keyboard().press("t");
      assertThat(page.locator("#lot-compte").textContent()).isEmpty();
      page.keyboard().press("x");

      page.keyboard().press("/");
      page.keyboard().type("xaj?");
      assertThat(page.locator("#recherche").inputValue()).isEqualTo("xaj?");
      assertThat(page.locator("input[name=selection]:checked").count()).isEqualTo(1);

      // Enter in a field of the acts below takes nobody's task.
      page.locator(".lot-plus > summary").click();
      page.locator("#jour").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/taches");
      assertThat(page.locator("main").innerText()).doesNotContain("elle est à vous");
      assertThat(page.locator("tbody").innerText()).doesNotContain("moi");

      page.locator("#raccourcis summary").click();
      page.locator("#raccourcis-actifs").uncheck();
      page.locator("tbody tr:nth-child(1) input[name=selection]").focus();
      page.keyboard().press("a");
      assertThat(page.locator("#resultats-titre").count()).isZero();
      page.locator("#raccourcis-actifs").check();

      page.locator("tbody tr:nth-child(1) input[name=selection]").focus();
      page.keyboard().press("a");
      page.waitForSelector("#resultats-titre");
      assertThat(page.locator("main").innerText()).contains("1 sur 1 faite", "elle est à vous");
      assertThat(page.locator("tbody tr.courante").count()).isEqualTo(1);

      Navigateur.keep(page, "taches-clavier-1280");
      page.keyboard().press("Enter");
      page.waitForURL("**/taches/*-*");
      assertThat(page.locator("h1").innerText()).contains("Étudier la candidature");
    }
  }

  /** Several at once by keyboard alone: what became of each is where the focus is. */
  @Test
  void whatBecameOfSeveralTasksIsReadFirst() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    submit(siae);
    submit(siae);
    try (BrowserContext window = navigateur.window(390, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(url("/connexion"));
      page.getByLabel("Identifiant").fill(siae.utilisateurId() + "@exemple.test");
      page.getByLabel("Mot de passe").fill("Mot-de-passe-2026!");
      page.locator("main form button[type=submit]").first().click();
      page.waitForURL("**/taches");

      page.locator("tbody tr:nth-child(1) input[name=selection]").check();
      assertThat(isOnScreen(page, "#lot")).isTrue();
      page.keyboard().press("t");
      Navigateur.keep(page, "taches-cochees-390");
      page.keyboard().press("b");
      page.keyboard().press("Enter");
      page.waitForSelector("#resultats");
      assertThat(page.locator(":focus").innerText()).contains("2 sur 2 faites");
    }
  }

  private static boolean isOnScreen(Page page, String what) {
    return (Boolean)
        page.locator(what)
            .evaluate(
                "e => { const b = e.getBoundingClientRect();"
                    + " return b.top >= 0 && b.bottom <= innerHeight; }");
  }

  private void submit(Acteur siae) {
    depots
        .submit(
            new SubmitCandidature(
                monde.aCandidat(siae),
                Objects.requireNonNull(siae.organisationId()),
                null,
                "Bonjour",
                UUID.randomUUID()),
            monde.aPrescripteurHabilite())
        .orElseThrow();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
