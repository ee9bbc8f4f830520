package fr.parcours.iae.formulaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The form in a real browser, with htmx and without JavaScript. */
class FormulaireNavigateurTests {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Map<String, Object> FAITS = Map.of("diagnosticNecessaire", true);
  private static HttpServer serveur;
  private static Playwright playwright;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Files.exists(CHROMIUM), "Chromium est absent");
    serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serveur.createContext("/tache", FormulaireNavigateurTests::tache);
    serveur.createContext(
        "/htmx.js",
        e ->
            send(
                e,
                "text/javascript",
                resource("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")));
    serveur.createContext(
        "/formulaire.css", e -> send(e, "text/css", resource("static/css/formulaire.css")));
    serveur.start();
    playwright = Playwright.create();
  }

  private static Page page(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    arguments.addAll(List.of(options));
    Browser navigateur =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(arguments));
    Page page = navigateur.newPage();
    page.setDefaultTimeout(8_000);
    page.navigate("http://127.0.0.1:" + serveur.getAddress().getPort() + "/tache");
    return page;
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (serveur != null) {
      serveur.stop(0);
    }
  }

  @Test
  void anAnswerRedrawsTheFormAndKeepsEveryWord() {
    Page page = page();
    page.getByLabel("Refuser").check();
    page.getByLabel("Message à la personne").fill("Revenez en mars.");
    page.getByLabel("Accepter").check();
    page.getByLabel("Poste occupé").fill("Maraîcher");
    page.getByLabel("Bénéficiaire du RSA").check();
    page.getByLabel("Refuser").check();
    PlaywrightAssertions.assertThat(page.getByLabel("Message à la personne"))
        .hasValue("Revenez en mars.");
    page.getByLabel("Accepter").check();
    PlaywrightAssertions.assertThat(page.getByLabel("Poste occupé")).hasValue("Maraîcher");
    PlaywrightAssertions.assertThat(page.getByLabel("Bénéficiaire du RSA")).isChecked();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("champ-decision-0");
  }

  @Test
  void withoutJavaScriptAButtonRedrawsTheForm() {
    Page page = page("--blink-settings=scriptEnabled=false");
    page.getByLabel("Refuser").check();
    page.locator("button[name=_refresh]").click();
    PlaywrightAssertions.assertThat(page.getByLabel("Motif du refus")).isVisible();
    page.getByText("Valider").click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("Choisissez le motif du refus.");
  }

  @Test
  void axeFindsNothingSeriousAndTargetsAreLargeEnough() throws IOException {
    Page page = page();
    page.getByLabel("Accepter").check();
    page.getByText("Valider").click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    Object petites =
        page.evaluate(
            "[...document.querySelectorAll('.choix label, .champ"
                + " input:not([type=radio]):not([type=checkbox]), .champ select')].filter(e =>"
                + " e.getBoundingClientRect().height < 44).length");
    assertThat(petites).hasToString("0");
    for (int largeur : List.of(1280, 390, 320)) {
      page.setViewportSize(largeur, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      Path image = Path.of("target/pictures/formulaire/review-candidature-" + largeur + ".png");
      Files.createDirectories(image.getParent());
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(image));
    }
  }

  private static void tache(HttpExchange echange) throws IOException {
    Formulaire formulaire = LecteurDeTest.duDepot("candidature/review-candidature");
    VueFormulaire vue = formulaire.ouvrir(FAITS);
    if (echange.getRequestMethod().equals("POST")) {
      Map<String, String[]> soumis = parametres(echange);
      vue =
          soumis.containsKey("_refresh")
              ? formulaire.rafraichir(soumis, FAITS)
              : formulaire.corriger(
                  soumis, FAITS, LecteurDeTest.erreurs(formulaire.validate(soumis, FAITS)));
    }
    String tete =
        "<link rel=\"stylesheet\" href=\"/formulaire.css\"><script src=\"/htmx.js\"></script>";
    String page = PageDeTest.rendre(vue).replaceFirst("<link [^>]*>", tete);
    send(echange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String[]> parametres(HttpExchange echange) throws IOException {
    Map<String, List<String>> lus = new LinkedHashMap<>();
    String corps = new String(echange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String paire : corps.split("&")) {
      String[] nomEtValeur = paire.split("=", 2);
      lus.computeIfAbsent(
              URLDecoder.decode(nomEtValeur[0], StandardCharsets.UTF_8), n -> new ArrayList<>())
          .add(
              nomEtValeur.length < 2
                  ? ""
                  : URLDecoder.decode(nomEtValeur[1], StandardCharsets.UTF_8));
    }
    Map<String, String[]> soumis = new LinkedHashMap<>();
    lus.forEach((nom, valeurs) -> soumis.put(nom, valeurs.toArray(String[]::new)));
    return soumis;
  }

  private static byte[] resource(String chemin) throws IOException {
    try (InputStream flux =
        FormulaireNavigateurTests.class.getClassLoader().getResourceAsStream(chemin)) {
      return flux == null ? new byte[0] : flux.readAllBytes();
    }
  }

  private static void send(HttpExchange echange, String type, byte[] corps) throws IOException {
    echange.getResponseHeaders().add("Content-Type", type);
    echange.sendResponseHeaders(200, corps.length);
    echange.getResponseBody().write(corps);
    echange.close();
  }
}
