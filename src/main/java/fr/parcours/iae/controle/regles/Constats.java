package fr.parcours.iae.controle.regles;

import fr.parcours.iae.controle.Defaut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The faults found in one file, in the order they are found. */
public final class Constats {

  private static final int MAX_CITATION = 80;

  private final String fichier;
  private final List<Defaut> defauts = new ArrayList<>();

  public Constats(String fichier) {
    this.fichier = fichier;
  }

  /** A fault of an element, shown where the nearest id around it is. */
  public void add(String code, Element element, String message) {
    defauts.add(new Defaut(code, fichier, idPres(element), message));
  }

  /** A fault of the file, or of what bears this id in it. */
  public void add(String code, Optional<String> id, String message) {
    defauts.add(new Defaut(code, fichier, id, message));
  }

  public List<Defaut> defauts() {
    return List.copyOf(defauts);
  }

  /** A name from a file, short enough to be read and without what a page could not show. */
  public static String cite(String texte) {
    String propre = texte.strip().replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    return propre.length() > MAX_CITATION ? propre.substring(0, MAX_CITATION) + "…" : propre;
  }

  /** How a message names an element: its name when it has one, its id otherwise. */
  public static String nomDe(Element element) {
    String nom = element.getAttribute("name");
    return "« " + cite(nom.isBlank() ? idPres(element).orElse("sans nom") : nom) + " »";
  }

  private static Optional<String> idPres(Element element) {
    for (Node n = element; n instanceof Element e; n = n.getParentNode()) {
      if (!e.getAttribute("id").isBlank()) {
        return Optional.of(e.getAttribute("id"));
      }
    }
    return Optional.empty();
  }
}
