package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.FichierModele.texte;

import fr.parcours.iae.controle.regles.FichierModele;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** One decision table as columns and rows. */
record TableLue(
    String priorite, List<Colonne> entrees, List<Colonne> sorties, List<Element> lignes) {

  /**
   * A column.
   *
   * @param quoi the expression an input reads, or the name of an output
   * @param permises the values it declares, as written; empty when it declares none
   */
  record Colonne(Element element, String quoi, String type, String permises) {

    String signature() {
      return quoi + ' ' + type;
    }
  }

  static TableLue of(Element table) {
    List<Colonne> entrees = new ArrayList<>();
    List<Colonne> sorties = new ArrayList<>();
    List<Element> lignes = new ArrayList<>();
    for (Element enfant : FichierModele.children(table)) {
      switch (enfant.getLocalName()) {
        case "input" -> entrees.add(entree(enfant));
        case "output" ->
            sorties.add(
                new Colonne(
                    enfant,
                    enfant.getAttribute("name"),
                    enfant.getAttribute("typeRef"),
                    permises(enfant, "outputValues")));
        case "rule" -> lignes.add(enfant);
        default -> {}
      }
    }
    String priorite = table.getAttribute("hitPolicy") + ' ' + table.getAttribute("aggregation");
    return new TableLue(priorite.isBlank() ? "UNIQUE " : priorite, entrees, sorties, lignes);
  }

  private static Colonne entree(Element entree) {
    Element expression = FichierModele.child(entree, "inputExpression").orElse(entree);
    return new Colonne(
        entree,
        texte(expression, "text"),
        expression.getAttribute("typeRef"),
        permises(entree, "inputValues"));
  }

  private static String permises(Element colonne, String nom) {
    return FichierModele.child(colonne, nom).map(v -> texte(v, "text")).orElse("");
  }

  /** The cells of a row of this kind ({@code inputEntry}, {@code outputEntry}). */
  static List<Element> cellules(Element ligne, String genre) {
    return FichierModele.children(ligne).stream()
        .filter(cellule -> genre.equals(cellule.getLocalName()))
        .toList();
  }

  /** The texts of a column's cells. */
  List<String> textes(String genre, int colonne) {
    return lignes.stream()
        .map(ligne -> cellules(ligne, genre))
        .filter(cellules -> cellules.size() > colonne)
        .map(cellules -> texte(cellules.get(colonne), "text"))
        .toList();
  }

  boolean isUnique() {
    return priorite.strip().equals("UNIQUE");
  }

  /** Whether every row has one cell by column. */
  boolean isRectangular() {
    return IntStream.range(0, lignes.size())
        .mapToObj(lignes::get)
        .allMatch(
            ligne ->
                cellules(ligne, "inputEntry").size() == entrees.size()
                    && cellules(ligne, "outputEntry").size() == sorties.size());
  }
}
