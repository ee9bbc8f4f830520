package fr.parcours.iae.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Sets the text of everything a template writes (pages, parts of pages, mails, PDF) in French. */
@Component
class TypographieDialect implements IPostProcessorDialect {

  private static final int PRECEDENCE = 1_000;

  @Override
  public String getName() {
    return "typographie";
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(
        new PostProcessor(TemplateMode.HTML, TypographieHandler.class, PRECEDENCE),
        new PostProcessor(TemplateMode.TEXT, TypographieHandler.class, PRECEDENCE));
  }
}
