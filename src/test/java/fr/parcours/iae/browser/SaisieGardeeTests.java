package fr.parcours.iae.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.tache.TacheService;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that ends in the middle of a form loses nothing that was typed, and tells nobody. */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
class SaisieGardeeTests {

  private static final String MOT_DE_PASSE = "un mot de passe long";
  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired UtilisateurService utilisateurs;
  @Autowired OrganisationService organisations;
  @Autowired DepotService depots;
  @Autowired TacheService taches;
  @Autowired Monde monde;
  @Autowired JdbcClient jdbc;

  private String awa;
  private String bob;
  private UUID dossier;
  private String tache;

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @BeforeEach
  void aCaseToStudyAndTwoMembersOfTheSiae() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID structure = Objects.requireNonNull(siae.organisationId());
    awa = member(structure, "Awa D.");
    bob = member(structure, "Bob M.");
    dossier =
        depots
            .submit(
                new SubmitCandidature(
                    monde.aCandidat(siae), structure, null, "Bonjour", UUID.randomUUID()),
                monde.aPrescripteurHabilite())
            .orElseThrow();
    tache = "/taches/" + taches.ofDossier(dossier).get(0).id();
  }

  @Test
  void theAnswersComeBackWithTheirConditionalQuestionsAndAreAppliedOnlyWhenSentAgain() {
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      login(page, awa);
      answer(page);
      window.clearCookies();
      send(page);
      page.waitForURL("**/connexion?expiree");
      Navigateur.keep(page, "session-expiree-1280");
      assertThat(page.locator("main").innerText())
          .contains("Votre session a expiré", "Ce que vous aviez saisi y sera remis");

      fillLogin(page, awa);

      page.waitForSelector("#message-general:not(:empty)");
      Navigateur.keep(page, "saisie-remise-1280");
      assertThat(page.url()).endsWith(tache);
      assertThat(page.locator("#message-general").innerText())
          .contains("votre saisie a été remise");
      assertThat(page.locator("[name=decision][value=REFUSER]").isChecked()).isTrue();
      assertThat(page.locator("[name=reponse]").inputValue()).isEqualTo("Le poste est pourvu.");
      assertThat(etat()).isEqualTo("NOUVELLE");

      page.locator("[name=motifRefus]").first().waitFor();
      send(page);
      page.waitForURL("**/dossiers/**");
      assertThat(etat()).isEqualTo("REFUSEE");
    }
  }

  @Test
  void aPartOfTheFormThatCannotBeReadAnewLeadsToTheLoginToo() {
    try (BrowserContext window = navigateur.window(390, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      login(page, awa);
      page.navigate(url(tache));
      window.clearCookies();
      page.locator("[name=decision][value=REFUSER]").click();

      page.waitForURL("**/connexion?expiree");
      Navigateur.keep(page, "session-expiree-390");
      fillLogin(page, awa);

      page.waitForSelector("#message-general:not(:empty)");
      assertThat(page.locator("[name=decision][value=REFUSER]").isChecked()).isTrue();
    }
  }

  @Test
  void somebodyElseWhoLogsInOnTheSameScreenSeesNothingOfIt() {
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      login(page, awa);
      answer(page);
      window.clearCookies();
      send(page);
      page.waitForURL("**/connexion?expiree");

      fillLogin(page, bob);

      page.waitForURL("**" + tache);
      page.waitForFunction("sessionStorage.getItem('saisie') === null");
      assertThat(page.locator("[name=decision]:checked").count()).isZero();
      assertThat(page.evaluate("sessionStorage.getItem('saisie')")).isNull();
    }
  }

  private void answer(Page page) {
    page.navigate(url(tache));
    page.locator("[name=decision][value=REFUSER]").check();
    page.locator("[name=motifRefus]").first().waitFor();
    page.locator("[name=motifRefus]").first().selectOption("NO_POSITION");
    page.locator("[name=reponse]").fill("Le poste est pourvu.");
  }

  private static void send(Page page) {
    page.getByText("Valider", new Page.GetByTextOptions().setExact(true)).click();
  }

  private String etat() {
    return jdbc.sql("select etat from candidature where id = ?")
        .param(dossier)
        .query(String.class)
        .single();
  }

  private String member(UUID structure, String nom) {
    String identifiant = UUID.randomUUID() + "@exemple.fr";
    UUID id =
        utilisateurs
            .create(CreateUtilisateur.professionnel(identifiant, MOT_DE_PASSE, nom))
            .orElseThrow();
    organisations.addMembre(structure, id, true);
    return identifiant;
  }

  private void login(Page page, String identifiant) {
    page.navigate(url("/connexion"));
    fillLogin(page, identifiant);
    page.waitForURL("**/taches");
  }

  private static void fillLogin(Page page, String identifiant) {
    page.getByLabel("Identifiant").fill(identifiant);
    page.getByLabel("Mot de passe").fill(MOT_DE_PASSE);
    page.locator("main form button[type=submit]").first().click();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
