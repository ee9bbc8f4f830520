package fr.parcours.iae.web;

import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IndisponibleException;
import fr.parcours.iae.shared.IntrouvableException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a controller could not do into a French page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PagesErreur {

  /** Of PostgreSQL: in a text, in JSON. */
  private static final Set<String> CARACTERE_ZERO = Set.of("22021", "22P05");

  /** At least two words. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}\\P{L}*\\s\\P{L}*\\p{L}");

  /**
   * Somebody was first; the sentence says who and when and holds nothing else. What the second one
   * wrote is given back to them.
   */
  @ExceptionHandler(ConflitException.class)
  ModelAndView conflit(ConflitException conflit, HttpServletRequest request) {
    return tooLate(Objects.requireNonNullElse(conflit.getMessage(), ""), request);
  }

  /** Two gestures on one case met in the database: one of them is to be done again, knowingly. */
  @ExceptionHandler(ConcurrencyFailureException.class)
  ModelAndView rencontre(HttpServletRequest request) {
    return tooLate(
        "Quelqu’un agissait sur ce dossier au même moment. Rouvrez-le pour voir où il en est.",
        request);
  }

  /** Kept, and not to be read for now; the sentence holds nothing of it. */
  @ExceptionHandler(IndisponibleException.class)
  ModelAndView indisponible(IndisponibleException indisponible) {
    return new ModelAndView(
        "error/503",
        Map.of("explication", Objects.requireNonNullElse(indisponible.getMessage(), "")),
        HttpStatus.SERVICE_UNAVAILABLE);
  }

  private static ModelAndView tooLate(String explication, HttpServletRequest request) {
    return new ModelAndView(
        "error/409",
        Map.of("explication", explication, "ecrits", written(request)),
        HttpStatus.CONFLICT);
  }

  /** Sentences, not codes nor numbers: what nobody wants to write twice. Never a secret. */
  private static List<String> written(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(champ -> !champ.getKey().startsWith("_"))
        .filter(champ -> !isSecret(champ.getKey()))
        .flatMap(champ -> Arrays.stream(champ.getValue()))
        .map(String::strip)
        .filter(texte -> SENTENCE.matcher(texte).find())
        .distinct()
        .toList();
  }

  /** A number of a person, or a sentence one logs in with. */
  private static boolean isSecret(String champ) {
    return champ.toLowerCase(Locale.ROOT).contains("nir")
        || champ.equals("motDePasse")
        || champ.equals("confirmation");
  }

  @ExceptionHandler({
    IntrouvableException.class,
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class
  })
  ModelAndView introuvable() {
    return page(HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler({
    ServletRequestBindingException.class,
    MissingServletRequestPartException.class,
    MultipartException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpRequestMethodNotSupportedException.class
  })
  ModelAndView demandeInvalide(Exception refusal) {
    HttpStatusCode status =
        refusal instanceof ErrorResponse response
            ? response.getStatusCode()
            : HttpStatus.BAD_REQUEST;
    return page(status);
  }

  /** The character zero, which no keyboard sends and PostgreSQL cannot hold; the rest is ours. */
  @ExceptionHandler(DataIntegrityViolationException.class)
  ModelAndView illisible(DataIntegrityViolationException refusal) {
    if (refusal.getMostSpecificCause() instanceof SQLException cause
        && CARACTERE_ZERO.contains(cause.getSQLState())) {
      return page(HttpStatus.BAD_REQUEST);
    }
    throw refusal;
  }

  private static ModelAndView page(HttpStatusCode status) {
    String view = status.equals(HttpStatus.NOT_FOUND) ? "error/404" : "error/4xx";
    return new ModelAndView(view, Map.of(), status);
  }
}
