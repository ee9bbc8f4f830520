package fr.parcours.iae.web;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/**
 * Sets each visible text as it is written out; what is typed, copied or run stays as it is. Public
 * for the template engine, which makes one for each page.
 */
public final class TypographieHandler extends AbstractTemplateHandler {

  private static final Set<String> TELS_QUELS =
      Set.of("script", "style", "textarea", "pre", "code", "kbd", "samp");

  private int telsQuels;

  @Override
  public void handleText(IText text) {
    if (telsQuels > 0) {
      super.handleText(text);
      return;
    }
    CharSequence set = Typographie.of(text);
    super.handleText(set == text ? text : getContext().getModelFactory().createText(set));
  }

  @Override
  public void handleOpenElement(IOpenElementTag element) {
    if (isKept(element) || isOption(element) && !element.hasAttribute("value")) {
      telsQuels++;
    }
    super.handleOpenElement(element);
  }

  @Override
  public void handleCloseElement(ICloseElementTag element) {
    if (telsQuels > 0 && (isKept(element) || isOption(element))) {
      telsQuels--;
    }
    super.handleCloseElement(element);
  }

  private static boolean isKept(IElementTag element) {
    return TELS_QUELS.contains(element.getElementCompleteName().toLowerCase(Locale.ROOT));
  }

  /** Without a value of its own, an option sends its text. */
  private static boolean isOption(IElementTag element) {
    return "option".equalsIgnoreCase(element.getElementCompleteName());
  }
}
