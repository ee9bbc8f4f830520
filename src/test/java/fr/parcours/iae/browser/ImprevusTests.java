package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.AntivirusDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What goes wrong at a screen: nothing is done twice, nothing written is lost, all of it is said.
 */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
@DisplayName("What goes wrong at a screen is said, loses nothing and does nothing twice")
class ImprevusTests {

  private static final String TOPIC = "piece.analyse";
  private static final String ECRIT = "Nous recruterons de nouveau au printemps.";
  private static final int MEGAOCTET = 1024 * 1024;

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired HorlogeDeTest horloge;
  @Autowired HorlogeMoteur moteur;
  @Autowired Monde monde;
  @Autowired Scene scene;
  @Autowired Pompes pompes;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private Acteur siae;
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
  void aCandidatureToStudy() {
    horloge.setDate(LocalDate.of(2026, 11, 24));
    siae = monde.aSiaeMember(KindSiae.ACI);
    dossier = scene.brought(monde.aPrescripteurHabilite(), siae);
    tache = scene.page(dossier);
  }

  @Test
  @DisplayName(
      "Of two people on one task the first decides; the second reads who, and keeps their words")
  void theSecondOfTwoPeopleKeepsTheirWords() {
    try (BrowserContext premier = window();
        BrowserContext second = window()) {
      Visite awa = at(premier, siae);
      Visite bob = at(second, monde.aColleagueOf(siae));
      refuses(awa, "Aucun poste n’est ouvert en ce moment", "Désolés.");
      refuses(bob, "La candidature est en double", ECRIT);
      awa.press("Valider");
      awa.see("Candidature refusée");

      bob.press("Valider");

      bob.arrive("Déjà traité");
      bob.see("Déjà traité par Awa D. le 24/11/2026 à 12:00.", "Ce que vous aviez écrit", ECRIT);
      Navigateur.keep(bob.page(), "deja-traite-1280");
      assertThat(decisions()).isOne();
      assertThat(text("motif_refus")).isEqualTo("NO_POSITION");
      assertThat(text("reponse")).isEqualTo("Désolés.");
    }
  }

  @Test
  @DisplayName("The form gone back to, sent again, decides nothing again")
  void theFormGoneBackToDecidesNothingAgain() {
    try (BrowserContext window = window()) {
      Visite v = at(window, siae);
      Page oldForm = window.newPage();
      oldForm.navigate(v.page().url());
      refuses(v, "Aucun poste n’est ouvert en ce moment", "Désolés.");
      v.press("Valider");
      v.see("Candidature refusée");

      v.page().goBack();
      v.arrive("Déjà traité");

      oldForm.getByLabel("Garder dans le vivier").click();
      Main.calm(oldForm);
      oldForm.getByLabel("Message à la personne").fill(ECRIT);
      oldForm.getByText("Valider", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(oldForm.locator("h1")).hasText("Déjà traité");
      assertThat(oldForm.locator("main")).containsText(ECRIT);
      assertThat(decisions()).isOne();
      assertThat(text("etat")).isEqualTo("REFUSEE");
    }
  }

  @Test
  @DisplayName("A candidature gone back to and sent again is one candidature")
  void aCandidatureSentAgainIsOne() {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(orienteur);
    String form = "/candidatures/nouvelle?siae=" + siae.organisationId() + "&candidat=" + personne;
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, new Souris(), port);
      v.login(orienteur, "Mes tâches");
      Visite other = new Visite(window, new Souris(), port);
      other.go(form);
      other.write("Message à l’employeur", ECRIT);
      v.go(form);
      v.write("Message à l’employeur", ECRIT);
      v.press("Envoyer la candidature");
      v.see("Candidature envoyée");

      v.page().goBack();
      v.arrive("Candidature de");
      v.see("Voir cette candidature");
      assertThat(v.button("Envoyer la candidature")).hasCount(0);
      other.press("Envoyer la candidature");
      other.see("Rien n’a été enregistré : ce que vous avez saisi est toujours là.");
      assertThat(other.field("Message à l’employeur")).hasValue(ECRIT);
      assertThat(count("select count(*) from candidature where candidat_id = ?", personne)).isOne();
    }
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("A double click decides once")
  void aDoubleClickDecidesOnce(boolean scripts) {
    try (BrowserContext window = scripts ? window() : navigateur.windowWithoutScript()) {
      Visite v = at(window, siae);
      v.answer("Refuser");
      if (!scripts) {
        v.press("Mettre à jour le formulaire");
      }
      v.choose("Motif du refus", "Aucun poste n’est ouvert en ce moment");
      List<Request> sent = clickedTwiceBeforeTheAnswer(v, scripts);

      assertThat(v.page().locator("h1"))
          .hasText(Pattern.compile(scripts ? "^Léa Test-" : "^Léa Test-|^Déjà traité"));
      assertThat(v.button("Valider")).hasCount(0);
      assertThat(sent).as("the page itself stops the second click").hasSize(scripts ? 1 : 2);
      assertThat(decisions()).isOne();
      assertThat(text("etat")).isEqualTo("REFUSEE");
    }
  }

  /** The task is held meanwhile, so that nothing is answered to the first click. */
  private List<Request> clickedTwiceBeforeTheAnswer(Visite v, boolean scripts) {
    List<Request> sent = new ArrayList<>();
    Page page = v.page();
    Predicate<Request> form = r -> r.isNavigationRequest() && r.method().equals("POST");
    page.onRequest(
        request -> {
          if (form.test(request)) {
            sent.add(request);
          }
        });
    Locator valider = v.button("Valider");
    valider.hover();
    BoundingBox place = valider.boundingBox();
    Runnable click = () -> page.mouse().click(place.x + 10, place.y + 10);
    transactions.executeWithoutResult(
        held -> {
          jdbc.sql("select id from tache where dossier_id = ? for update")
              .param(dossier)
              .query(String.class)
              .list();
          page.waitForRequest(form, click);
          if (scripts) {
            click.run();
          } else {
            page.waitForRequest(form, click);
          }
        });
    return sent;
  }

  @Test
  @DisplayName(
      "A file too heavy or of another kind is refused with the limits; what is typed stays")
  void aFileRefusedLosesNothing() {
    try (BrowserContext window = window()) {
      Visite v = at(window, siae);
      refuses(v, "Aucun poste n’est ouvert en ce moment", ECRIT);
      v.see("PDF, JPEG ou PNG, 5 Mo au plus.");

      join(v, "lourd.pdf", pdf(6 * MEGAOCTET));
      v.see("Le fichier dépasse 5 Mo : réduisez-le, puis recommencez.");
      typedIsStillThere(v);

      join(v, "photo.pdf", "MZ un programme".getBytes(StandardCharsets.US_ASCII));
      v.see("Ce fichier n’est pas un document PDF ni une image JPEG ou PNG");
      typedIsStillThere(v);

      join(v, "enorme.pdf", pdf(22 * MEGAOCTET));
      assertThat(v.page().locator("#message-general"))
          .containsText("la taille permise est écrite à côté du fichier");
      typedIsStillThere(v);
      assertThat(count("select count(*) from piece_jointe where dossier_id = ?", dossier)).isZero();

      v.press("Valider");
      v.see("Candidature refusée", ECRIT);
    }
  }

  @Test
  @DisplayName("While the antivirus is down a file stays in quarantine and the page says so")
  void aFileStaysInQuarantineWhileTheAntivirusIsDown() throws IOException {
    moteur.follow();
    onlyFileToRead();
    AntivirusDeTest.reset();
    AntivirusDeTest.serveur().refuse();
    try (BrowserContext window = window()) {
      Visite v = at(window, siae);
      refuses(v, "Aucun poste n’est ouvert en ce moment", ECRIT);
      join(v, "attestation.pdf", pdf(1000));
      v.see("Fichier reçu", "attestation.pdf", "En quarantaine", "Analyse en cours.");
      pompes.drain(TOPIC);

      v.follow("Voir où en est l’analyse");
      v.see("L’antivirus ne répond pas : le fichier reste en quarantaine.");
      assertThat(v.content().locator(".pieces a[href*='/pieces/']")).hasCount(0);
      typedIsStillThere(v);

      antivirusAnswers();
      v.follow("Voir où en est l’analyse");
      assertThat(v.content().locator(".pieces a[href*='/pieces/']")).hasText("attestation.pdf");
      typedIsStillThere(v);
    } finally {
      antivirusAnswers();
      moteur.reset();
    }
  }

  private void onlyFileToRead() {
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
  }

  /** As long as the topic waits before it tries again. */
  private void antivirusAnswers() {
    AntivirusDeTest.reset();
    horloge.advance(Duration.ofMinutes(40));
    moteur.follow();
    pompes.drain(TOPIC);
  }

  private Visite at(BrowserContext window, Acteur acteur) {
    Visite v = new Visite(window, new Souris(), port);
    v.login(acteur, "Mes tâches");
    v.go(tache);
    v.arrive("Étudier la candidature");
    return v;
  }

  private static void refuses(Visite v, String motif, String message) {
    v.answer("Refuser");
    v.choose("Motif du refus", motif);
    v.write("Message à la personne", message);
  }

  private static void join(Visite v, String nom, byte[] contenu) {
    v.give("Joindre un fichier", new FilePayload(nom, "application/pdf", contenu));
    v.press("Joindre");
    Main.calm(v.page());
  }

  private static void typedIsStillThere(Visite v) {
    assertThat(v.field("Message à la personne")).hasValue(ECRIT);
    assertThat(v.field("Motif du refus")).hasValue("NO_POSITION");
  }

  private static byte[] pdf(int octets) {
    byte[] contenu = new byte[octets];
    Arrays.fill(contenu, (byte) ' ');
    byte[] debut = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(debut, 0, contenu, 0, debut.length);
    return contenu;
  }

  /** What was decided in the case, beside its deposit. */
  private long decisions() {
    return count(
        "select count(*) from candidature_transition where candidature_id = ? and etat_avant is not null",
        dossier);
  }

  private long count(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(Long.class).single();
  }

  private String text(String colonne) {
    return jdbc.sql("select " + colonne + " from candidature where id = ?")
        .param(dossier)
        .query(String.class)
        .single();
  }

  private static BrowserContext window() {
    return navigateur.window(1280, ColorScheme.LIGHT);
  }
}
