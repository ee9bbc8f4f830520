package fr.parcours.iae.engine.garde;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One thing the engine is not allowed to read in a model.
 *
 * @param nature what kind of thing it is
 * @param element id of the element that holds it, or of the nearest one around it that has an id
 * @param quoi its name in the file, e.g. {@code scriptTask}, {@code class}
 */
public record RefusModele(Nature nature, Optional<String> element, String quoi) {

  /** What a refused thing would do. */
  public enum Nature {
    SCRIPT,
    CLASSE,
    CONNECTEUR,
    ECOUTEUR,
    LANGAGE,
    EXPRESSION,
    DEPART,
    AUTRE
  }

  private static final Set<String> SCRIPTS =
      Set.of("script", "scriptTask", "scriptFormat", "resource");
  private static final Set<String> CLASSES = Set.of("class", "formHandlerClass", "variableMapper");
  private static final Set<String> ECOUTEURS = Set.of("taskListener", "field");

  static RefusModele of(Element element, String quoi) {
    return new RefusModele(natureOf(quoi), idOf(element), quoi);
  }

  static RefusModele of(Nature nature, Element element, String quoi) {
    return new RefusModele(nature, idOf(element), quoi);
  }

  private static Nature natureOf(String quoi) {
    String nom = quoi.substring(quoi.indexOf(':') + 1);
    if (SCRIPTS.contains(nom)) {
      return Nature.SCRIPT;
    }
    if (CLASSES.contains(nom)) {
      return Nature.CLASSE;
    }
    if (nom.startsWith("connector")) {
      return Nature.CONNECTEUR;
    }
    return ECOUTEURS.contains(nom) ? Nature.ECOUTEUR : Nature.AUTRE;
  }

  private static Optional<String> idOf(Element element) {
    for (Node n = element; n instanceof Element e; n = n.getParentNode()) {
      if (!e.getAttribute("id").isEmpty()) {
        return Optional.of(e.getAttribute("id"));
      }
    }
    return Optional.empty();
  }
}
