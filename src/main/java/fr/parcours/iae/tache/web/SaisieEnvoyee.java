package fr.parcours.iae.tache.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The answer somebody is typing, as their browser sends it before they give it. */
public final class SaisieEnvoyee {

  /** Characters; the longest form holds a tenth of it. */
  private static final int TEXTE_MAX = 100_000;

  private SaisieEnvoyee() {}

  /**
   * What was typed, field by field, with whatever else the page sent beside it.
   *
   * @throws ResponseStatusException 413 when it is longer than any form of ours
   */
  public static Map<String, String[]> of(HttpServletRequest request) {
    Map<String, String[]> champs = request.getParameterMap();
    if (champs.values().stream().mapToInt(v -> String.join("", v).length()).sum() > TEXTE_MAX) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
    }
    return champs;
  }
}
