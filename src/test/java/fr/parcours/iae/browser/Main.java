package fr.parcours.iae.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.stream.Stream;

/** What somebody does to a page: with the mouse, or with the keyboard and nothing else. */
interface Main {

  /** One scenario, once for each. */
  static Stream<Main> mains() {
    return Stream.of(new Souris(), new Clavier());
  }

  /** Presses a button, follows a link, opens what is folded. */
  void press(Locator control);

  /** Chooses one of several, or ticks a box. */
  void tick(Locator choice);

  /** Writes in the place of what was there. */
  void write(Locator field, String text);

  /** Chooses in a list, by the words shown. */
  void choose(Locator list, String words);

  /** Gives a file through the window that the field opens. */
  void give(Locator field, FilePayload file);

  /** Waits until no part of the page is on its way. */
  static void calm(Page page) {
    PlaywrightAssertions.assertThat(
            page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"))
        .hasCount(0);
  }
}
