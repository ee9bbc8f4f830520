package fr.parcours.iae.api;

import fr.parcours.iae.shared.IntrouvableException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what goes wrong into problems a program understands; never a stack trace. */
@RestControllerAdvice(annotations = PourProgrammes.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErreursApi {

  private static final Logger LOG = LoggerFactory.getLogger(ErreursApi.class);

  @ExceptionHandler
  ProblemDetail notFound(IntrouvableException e) {
    return ProblemeApi.INTROUVABLE.detail();
  }

  @ExceptionHandler
  ProblemDetail cursor(Curseur.Illisible e) {
    return ProblemeApi.CURSEUR_INVALIDE.detail();
  }

  @ExceptionHandler
  ProblemDetail size(TailleInvalide e) {
    return ProblemeApi.PARAMETRE_INVALIDE.detail(
        "Le paramètre « taille » va de 1 à %d.".formatted(e.max()));
  }

  @ExceptionHandler
  ProblemDetail parameter(MethodArgumentTypeMismatchException e) {
    return UUID.class.equals(e.getRequiredType())
        ? ProblemeApi.INTROUVABLE.detail()
        : ProblemeApi.PARAMETRE_INVALIDE.detail(
            "Le paramètre « %s » n’a pas la forme attendue.".formatted(e.getName()));
  }

  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException e) {
    String reference = UUID.randomUUID().toString();
    LOG.error("The API failed, reference {}", reference, e);
    ProblemDetail probleme = ProblemeApi.ERREUR_INTERNE.detail();
    probleme.setProperty("reference", reference);
    return probleme;
  }
}
