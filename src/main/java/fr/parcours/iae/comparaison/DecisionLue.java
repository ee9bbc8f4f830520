package fr.parcours.iae.comparaison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One decision of a DMN file as it is compared.
 *
 * @param proprietes of the decision itself, by French name; its expression when it is no table
 * @param entrees input columns, in order
 * @param sorties output columns, in order
 */
record DecisionLue(
    String id,
    String nom,
    Map<String, String> proprietes,
    List<Colonne> entrees,
    List<Colonne> sorties,
    List<Ligne> lignes) {

  static final String EXPRESSION = "Expression";
  private static final String REQUISES = "S’appuie sur";
  private static final String VARIABLE = "Variable rendue";

  /**
   * @param code the expression an input reads, or the name of an output
   */
  record Colonne(String id, String code, String libelle, Map<String, String> proprietes) {}

  /** One rule; cells in the order of its columns. */
  record Ligne(
      String id, int numero, List<String> entrees, List<String> sorties, String baseLegale) {}

  /** The decisions of a file, by id. */
  static Map<String, DecisionLue> read(Document dmn) {
    Map<String, DecisionLue> result = new LinkedHashMap<>();
    Xml.children(dmn.getDocumentElement(), "decision")
        .forEach(d -> result.put(d.getAttribute("id"), decision(d)));
    return result;
  }

  /** Ids of the decisions this one asks first. */
  List<String> requises() {
    String written = proprietes.getOrDefault(REQUISES, "");
    return written.isEmpty() ? List.of() : List.of(written.split(", "));
  }

  /** Names under which its answer is read by others. */
  List<String> produits() {
    List<String> names = new ArrayList<>(sorties.stream().map(Colonne::code).toList());
    names.add(proprietes.getOrDefault(VARIABLE, id));
    return names;
  }

  private static DecisionLue decision(Element d) {
    Map<String, String> proprietes = new LinkedHashMap<>();
    keep(proprietes, "Nom", d.getAttribute("name"));
    keep(proprietes, "Question", Xml.textOf(d, "question"));
    keep(proprietes, "Description", Xml.textOf(d, "description"));
    Xml.attributes(d)
        .filter(a -> !"name".equals(a.getLocalName()))
        .forEach(
            a ->
                keep(
                    proprietes,
                    switch (a.getLocalName()) {
                      case "versionTag" -> "Édition";
                      case "historyTimeToLive" -> "Conservation de l’historique";
                      default -> a.getLocalName();
                    },
                    a.getValue()));
    keep(proprietes, REQUISES, required(d));
    Xml.child(d, "variable").ifPresent(v -> keep(proprietes, VARIABLE, v.getAttribute("name")));
    Xml.child(d, "literalExpression")
        .ifPresent(e -> keep(proprietes, EXPRESSION, Xml.textOf(e, "text")));
    Element table = Xml.child(d, "decisionTable").orElse(null);
    if (table == null) {
      return new DecisionLue(
          d.getAttribute("id"),
          d.getAttribute("name"),
          proprietes,
          List.of(),
          List.of(),
          List.of());
    }
    String hit = table.getAttribute("hitPolicy");
    keep(proprietes, "Lignes qui s’appliquent", hit.isEmpty() ? "UNIQUE" : hit);
    keep(proprietes, "Agrégation", table.getAttribute("aggregation"));
    return new DecisionLue(
        d.getAttribute("id"),
        d.getAttribute("name"),
        proprietes,
        Xml.children(table, "input").map(DecisionLue::input).toList(),
        Xml.children(table, "output").map(DecisionLue::output).toList(),
        rules(table));
  }

  private static String required(Element d) {
    List<String> all = new ArrayList<>();
    Xml.below(d, "requiredDecision").forEach(r -> all.add(r.getAttribute("href").replace("#", "")));
    return String.join(", ", all);
  }

  private static Colonne input(Element input) {
    Element expression = Xml.child(input, "inputExpression").orElse(input);
    String code = Xml.textOf(expression, "text");
    Map<String, String> proprietes = new LinkedHashMap<>();
    keep(proprietes, "Libellé", input.getAttribute("label"));
    keep(proprietes, "Expression", code);
    keep(proprietes, "Type", expression.getAttribute("typeRef"));
    keep(
        proprietes,
        "Valeurs permises",
        Xml.child(input, "inputValues").map(v -> Xml.textOf(v, "text")).orElse(""));
    String libelle = input.getAttribute("label");
    return new Colonne(
        input.getAttribute("id"), code, libelle.isEmpty() ? code : libelle, proprietes);
  }

  private static Colonne output(Element output) {
    String code = output.getAttribute("name");
    Map<String, String> proprietes = new LinkedHashMap<>();
    keep(proprietes, "Libellé", output.getAttribute("label"));
    keep(proprietes, "Nom", code);
    keep(proprietes, "Type", output.getAttribute("typeRef"));
    keep(
        proprietes,
        "Valeurs permises",
        Xml.child(output, "outputValues").map(v -> Xml.textOf(v, "text")).orElse(""));
    String libelle = output.getAttribute("label");
    return new Colonne(
        output.getAttribute("id"), code, libelle.isEmpty() ? code : libelle, proprietes);
  }

  private static List<Ligne> rules(Element table) {
    List<Ligne> result = new ArrayList<>();
    Xml.children(table, "rule")
        .forEach(
            rule ->
                result.add(
                    new Ligne(
                        rule.getAttribute("id"),
                        result.size() + 1,
                        cells(rule, "inputEntry"),
                        cells(rule, "outputEntry"),
                        baseLegale(rule))));
    return result;
  }

  private static List<String> cells(Element rule, String name) {
    return Xml.children(rule, name).map(e -> Xml.textOf(e, "text")).toList();
  }

  private static String baseLegale(Element rule) {
    String description = Xml.textOf(rule, "description");
    String annotations =
        String.join(
            " ", Xml.children(rule, "annotationEntry").map(e -> Xml.textOf(e, "text")).toList());
    return (description + " " + annotations).strip();
  }

  private static void keep(Map<String, String> into, String name, String value) {
    if (!value.isBlank()) {
      into.put(name, value.strip().replaceAll("\\s+", " "));
    }
  }
}
