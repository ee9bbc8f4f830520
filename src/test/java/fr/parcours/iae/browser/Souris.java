package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** The mouse points; the keyboard only types text. */
final class Souris implements Main {

  @Override
  public void press(Locator control) {
    control.click();
  }

  @Override
  public void tick(Locator choice) {
    choice.click();
    Main.calm(choice.page());
    assertThat(choice).isChecked();
  }

  @Override
  public void write(Locator field, String text) {
    field.click();
    Page page = field.page();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(text);
    assertThat(field).hasValue(text);
  }

  /** The window of a list belongs to the system: no page sees it. */
  @Override
  public void choose(Locator list, String words) {
    list.selectOption(new SelectOption().setLabel(words));
    Main.calm(list.page());
  }

  @Override
  public void give(Locator field, FilePayload file) {
    FileChooser window = field.page().waitForFileChooser(field::click);
    window.setFiles(file);
  }

  @Override
  public String toString() {
    return "à la souris";
  }
}
