package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.parcours.iae.shared.Acteur;
import java.util.regex.Pattern;

/**
 * Somebody at a page, who finds things by the words they read and waits for what they see, however
 * long a busy machine takes.
 */
final class Visite {

  private static final double PATIENCE_MS = 30_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  private final Page page;
  private final Main main;
  private final String site;

  Visite(BrowserContext window, Main main, int port) {
    window.setDefaultTimeout(PATIENCE_MS);
    this.page = window.newPage();
    this.main = main;
    this.site = "http://localhost:" + port;
  }

  Page page() {
    return page;
  }

  /** Types an address; the rest of the way is by what the pages show. */
  void go(String path) {
    page.navigate(site + path);
  }

  /** Through the page of login, to the one where the day starts. */
  void login(Acteur acteur, String home) {
    go("/connexion");
    signIn(acteur);
    arrive(home);
  }

  /** At the page of login. */
  void signIn(Acteur acteur) {
    write("Identifiant", acteur.utilisateurId() + "@exemple.test");
    write("Mot de passe", "Mot-de-passe-2026!");
    press("Se connecter");
  }

  void menu(String words) {
    main.press(
        page.locator(".lateral")
            .getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true)));
  }

  void follow(String words) {
    main.press(named(AriaRole.LINK, words));
  }

  /** These words and no more: a map has links that hold them too. */
  void followNamed(String words) {
    main.press(
        content()
            .getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true)));
  }

  void press(String words) {
    main.press(button(words));
  }

  void answer(String words) {
    main.tick(named(AriaRole.RADIO, words));
  }

  void check(String words) {
    main.tick(named(AriaRole.CHECKBOX, words));
  }

  void write(String field, String text) {
    main.write(field(field), text);
  }

  void choose(String list, String words) {
    main.choose(field(list), words);
  }

  void give(String field, FilePayload file) {
    main.give(field(field), file);
  }

  Locator button(String words) {
    return content()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }

  /** The first whose label begins with these words: what may be left empty says so after them. */
  Locator field(String words) {
    String expression = "^" + words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    return content().getByLabel(Pattern.compile(expression)).first();
  }

  Locator content() {
    return page.locator("main");
  }

  /** Waits for the page of this title. */
  void arrive(String title) {
    assertThat(page.locator("h1")).containsText(title);
  }

  void see(String... words) {
    for (String some : words) {
      assertThat(content()).containsText(some);
    }
  }

  private Locator named(AriaRole role, String words) {
    return page.locator(".page")
        .getByRole(role, new Locator.GetByRoleOptions().setName(words))
        .first();
  }
}
