package fr.parcours.iae.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One headless Chromium, when the machine has one; pictures are kept under target/pictures. */
public final class Navigateur implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Playwright playwright;
  private final Browser browser;

  private Navigateur(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** For {@code @EnabledIf}. */
  public static boolean isPresent() {
    return Files.isExecutable(CHROMIUM);
  }

  public static Navigateur open() {
    Playwright playwright = Playwright.create();
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Navigateur(playwright, browser);
  }

  /** A window of this width, light or dark, in French. */
  public BrowserContext window(int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setLocale("fr-FR")
            .setTimezoneId("Europe/Paris"));
  }

  /** The same, wide, where no script runs. */
  public BrowserContext windowWithoutScript() {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setViewportSize(1280, 900)
            .setLocale("fr-FR")
            .setTimezoneId("Europe/Paris"));
  }

  /** Keeps what the page looks like, whole. */
  public static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
