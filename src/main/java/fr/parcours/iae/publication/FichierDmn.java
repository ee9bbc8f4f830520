package fr.parcours.iae.publication;

import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.publication.TableLue.Cellule;
import fr.parcours.iae.publication.TableLue.Colonne;
import fr.parcours.iae.publication.TableLue.Ligne;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the decisions of a DMN file. */
final class FichierDmn {

  private FichierDmn() {}

  /** In the order of the file. */
  static List<TableLue> read(ModeleLu modele) {
    return decisions(modele.document()).stream().map(FichierDmn::decision).toList();
  }

  static List<Element> decisions(Document dmn) {
    return children(dmn.getDocumentElement(), "decision");
  }

  private static TableLue decision(Element d) {
    String id = d.getAttribute("id");
    String nom = d.getAttribute("name").isEmpty() ? id : d.getAttribute("name");
    Optional<Element> table = child(d, "decisionTable");
    if (table.isEmpty()) {
      String expression = child(d, "literalExpression").map(FichierDmn::text).orElse("");
      return new TableLue(id, nom, expression, List.of(), List.of());
    }
    List<Colonne> colonnes = new ArrayList<>();
    children(table.get(), "input").forEach(i -> colonnes.add(input(i)));
    children(table.get(), "output").forEach(o -> colonnes.add(output(o)));
    return new TableLue(
        id,
        nom,
        null,
        colonnes,
        children(table.get(), "rule").stream().map(r -> ligne(r, colonnes.size())).toList());
  }

  private static Colonne input(Element input) {
    Element expression = child(input, "inputExpression").orElse(input);
    String code = text(expression);
    return new Colonne(
        input.getAttribute("id"),
        false,
        input.getAttribute("label").isEmpty() ? code : input.getAttribute("label"),
        code,
        expression.getAttribute("typeRef"),
        child(input, "inputValues").map(FichierDmn::text).orElse(""));
  }

  private static Colonne output(Element output) {
    String code = output.getAttribute("name");
    return new Colonne(
        output.getAttribute("id"),
        true,
        output.getAttribute("label").isEmpty() ? code : output.getAttribute("label"),
        code,
        output.getAttribute("typeRef"),
        child(output, "outputValues").map(FichierDmn::text).orElse(""));
  }

  /** A row that lacks cells reads as if they were empty; the gate says that they lack. */
  private static Ligne ligne(Element rule, int colonnes) {
    List<Cellule> cellules = new ArrayList<>();
    entries(rule).forEach(e -> cellules.add(new Cellule(e.getAttribute("id"), text(e))));
    while (cellules.size() < colonnes) {
      cellules.add(new Cellule("", ""));
    }
    return new Ligne(
        rule.getAttribute("id"),
        cellules.subList(0, colonnes),
        child(rule, "description").map(FichierDmn::own).orElse(""));
  }

  /** Its cells, in the order of the columns. */
  static List<Element> entries(Element rule) {
    List<Element> all = new ArrayList<>(children(rule, "inputEntry"));
    all.addAll(children(rule, "outputEntry"));
    return all;
  }

  static List<Element> children(Element parent, String name) {
    List<Element> result = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && name.equals(child.getLocalName())) {
        result.add(child);
      }
    }
    return result;
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** What its text child says. */
  static String text(Element parent) {
    return child(parent, "text").map(FichierDmn::own).orElse("");
  }

  static String own(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
