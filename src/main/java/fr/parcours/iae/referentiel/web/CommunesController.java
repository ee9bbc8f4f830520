package fr.parcours.iae.referentiel.web;

import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.referentiel.Metiers;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Suggests places and jobs while a person types; pages work without it. */
@RestController
class CommunesController {

  private static final int LIMIT = 10;

  private final Communes communes;
  private final Metiers metiers;

  CommunesController(Communes communes, Metiers metiers) {
    this.communes = communes;
    this.metiers = metiers;
  }

  /** A suggestion as scripts read it. */
  record Suggestion(String code, String libelle, String codePostal) {}

  @GetMapping("/api/communes")
  List<Suggestion> communes(@RequestParam(defaultValue = "") String q) {
    return communes.search(q, LIMIT).stream()
        .map(c -> new Suggestion(c.code(), c.libelle(), c.codePostal()))
        .toList();
  }

  /** The same as {@code <option>} elements for a datalist. */
  @GetMapping(value = "/recherche/communes", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String options(@RequestParam(name = "lieu", defaultValue = "") String lieu) {
    StringBuilder html = new StringBuilder();
    communes.search(lieu, LIMIT).stream().map(Commune::libelle).distinct()
        .forEach(label -> html.append("<option value=\"").append(HtmlUtils.htmlEscape(label, "UTF-8")).append("\"></option>"));
    return html.toString();
  }

  @GetMapping("/api/metiers")
  List<Suggestion> metiers(@RequestParam(defaultValue = "") String q) {
    return metiers.search(q, LIMIT).stream()
        .map(m -> new Suggestion(m.code(), m.nom(), m.rome()))
        .toList();
  }
}
