package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;

/**
 * Keys and nothing else: no click, no focus given by a script. Each element passed on the way shows
 * that it has the focus, and the one looked for is on the screen when it is reached.
 */
final class Clavier implements Main {

  /** More than any page has elements to pass. */
  private static final int TOUCHES = 150;

  /** The key that brings nearer to an element, as somebody who sees the page would choose it. */
  private static final String NEXT_KEY =
      """
      cible => {
        const ici = document.activeElement;
        if (ici === cible) return '';
        if (!ici || ici === document.body) return 'Tab';
        const contenu = document.getElementById('contenu');
        if (ici.matches('.evitement') && contenu?.contains(cible)) return 'Enter';
        const plusLoin = ici.compareDocumentPosition(cible) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (cible.type === 'radio' && ici.type === 'radio' && ici.name === cible.name)
          return plusLoin ? 'ArrowDown' : 'ArrowUp';
        return plusLoin ? 'Tab' : 'Shift+Tab';
      }
      """;

  /** Empty when the element with the focus shows it, else that element. */
  private static final String UNSEEN =
      """
      () => {
        const ici = document.activeElement;
        if (!ici || ici === document.body || ici.id === 'contenu') return '';
        const trait = getComputedStyle(ici);
        const disque = ici.querySelector('.plan-disque');
        // The calendar button of a date has the focus inside the field.
        const vu = ici.matches(ici.type === 'date' ? ':focus-within' : ':focus-visible')
          && (trait.outlineStyle !== 'none' && parseFloat(trait.outlineWidth) >= 2
            || disque && parseFloat(getComputedStyle(disque).strokeWidth) >= 3);
        return vu ? '' : ici.outerHTML.slice(0, 200);
      }
      """;

  private static final String STEPS =
      """
      (liste, mots) => {
        const place = [...liste.options].findIndex((o) => o.text.trim() === mots);
        return place < 0 ? 999 : place - liste.selectedIndex;
      }
      """;

  @Override
  public void press(Locator control) {
    reach(control);
    boolean button = (Boolean) control.evaluate("e => e.matches('button')");
    control.page().keyboard().press(button ? "Space" : "Enter");
  }

  @Override
  public void tick(Locator choice) {
    reach(choice);
    if (!choice.isChecked()) {
      choice.page().keyboard().press("Space");
    }
    Main.calm(choice.page());
    assertThat(choice).isChecked();
    assertThat(choice).isFocused();
  }

  @Override
  public void write(Locator field, String text) {
    reach(field);
    Page page = field.page();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(text);
    assertThat(field).hasValue(text);
  }

  @Override
  public void choose(Locator list, String words) {
    reach(list);
    int steps = (Integer) list.evaluate(STEPS, words);
    assertThat(steps).as("place of « " + words + " »").isLessThan(TOUCHES);
    for (int i = 0; i < Math.abs(steps); i++) {
      list.page().keyboard().press(steps > 0 ? "ArrowDown" : "ArrowUp");
      Main.calm(list.page());
    }
    assertThat(list.locator("option:checked")).hasText(words);
    assertThat(list).isFocused();
  }

  @Override
  public void give(Locator field, FilePayload file) {
    reach(field);
    Page page = field.page();
    chooser(page).setFiles(file);
  }

  /** A browser busy elsewhere drops the key: people press it again. */
  private static FileChooser chooser(Page page) {
    Page.WaitForFileChooserOptions soon = new Page.WaitForFileChooserOptions().setTimeout(10_000);
    try {
      return page.waitForFileChooser(soon, () -> page.keyboard().press("Space"));
    } catch (TimeoutError dropped) {
      return page.waitForFileChooser(() -> page.keyboard().press("Space"));
    }
  }

  private static void reach(Locator target) {
    target.waitFor();
    Page page = target.page();
    page.waitForLoadState();
    for (int i = 0; i < TOUCHES; i++) {
      String key = (String) target.evaluate(NEXT_KEY);
      if (key.isEmpty()) {
        assertThat(target).isInViewport();
        return;
      }
      page.keyboard().press(key);
      if (key.startsWith("Arrow")) {
        Main.calm(page);
      }
      assertThat((String) page.evaluate(UNSEEN)).as("has the focus and does not show it").isEmpty();
    }
    Assertions.fail("The keyboard does not reach " + target);
  }

  @Override
  public String toString() {
    return "au clavier seul";
  }
}
