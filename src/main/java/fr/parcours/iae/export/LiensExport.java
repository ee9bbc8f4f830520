package fr.parcours.iae.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses under which a list is taken out, with the filters it shows.
 *
 * @param liste the list itself, from its first page
 */
public record LiensExport(String liste, String csv, String xlsx) {

  /** Of the list at this path, keeping these of the request's parameters. */
  public static LiensExport of(String chemin, HttpServletRequest request, String... filtres) {
    Map<String, String> gardes = new LinkedHashMap<>();
    for (String filtre : filtres) {
      String valeur = request.getParameter(filtre);
      if (valeur != null && !valeur.isBlank()) {
        gardes.put(filtre, valeur);
      }
    }
    return new LiensExport(
        address(chemin, gardes),
        address(chemin + "/export.csv", gardes),
        address(chemin + "/export.xlsx", gardes));
  }

  private static String address(String chemin, Map<String, String> parametres) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(chemin);
    parametres.keySet().forEach(cle -> uri.queryParam(cle, "{" + cle + "}"));
    return uri.encode().buildAndExpand(parametres).toUriString();
  }
}
