package fr.parcours.iae.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** What the API answers when it says no: RFC 9457, in French, with a stable code. */
public enum ProblemeApi {
  JETON_REQUIS(
      HttpStatus.UNAUTHORIZED,
      "Jeton manquant ou refusé",
      "Envoyez un jeton valable dans l’en-tête Authorization : « Bearer riae_… »."),
  DEBIT_DEPASSE(
      HttpStatus.TOO_MANY_REQUESTS,
      "Trop de requêtes",
      "Ce jeton a dépassé son nombre de requêtes par minute. Attendez avant de recommencer."),
  INTROUVABLE(
      HttpStatus.NOT_FOUND,
      "Introuvable",
      "Cette ressource n’existe pas, ou n’est pas de votre structure."),
  CURSEUR_INVALIDE(
      HttpStatus.BAD_REQUEST,
      "Curseur illisible",
      "Renvoyez tel quel le curseur de la réponse précédente, ou aucun pour repartir du début."),
  PARAMETRE_INVALIDE(
      HttpStatus.BAD_REQUEST,
      "Paramètre invalide",
      "Un paramètre de la requête n’a pas la forme attendue."),
  ERREUR_INTERNE(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "Erreur de la plateforme",
      "La requête n’a pas pu être traitée. Recommencez plus tard ; si l’erreur dure, citez sa référence.");

  private final HttpStatus status;
  private final String titre;
  private final String detail;

  ProblemeApi(HttpStatus status, String titre, String detail) {
    this.status = status;
    this.titre = titre;
    this.detail = detail;
  }

  public HttpStatus status() {
    return status;
  }

  public ProblemDetail detail() {
    return detail(detail);
  }

  /** The same problem, said more precisely. */
  public ProblemDetail detail(String precis) {
    ProblemDetail probleme = ProblemDetail.forStatusAndDetail(status, precis);
    probleme.setType(URI.create("/api/documentation#" + name()));
    probleme.setTitle(titre);
    probleme.setProperty("code", name());
    return probleme;
  }

  /** Answers from a filter, where no controller speaks. */
  void write(HttpServletResponse response, ObjectMapper json) throws IOException {
    Map<String, Object> corps = new LinkedHashMap<>();
    corps.put("type", "/api/documentation#" + name());
    corps.put("title", titre);
    corps.put("status", status.value());
    corps.put("detail", detail);
    corps.put("code", name());
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), corps);
  }
}
