package fr.parcours.iae.publication;

import fr.parcours.iae.comparaison.ComparaisonProcessus;
import fr.parcours.iae.comparaison.ComparaisonTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All there is to read of one proposed version.
 *
 * @param depots the first first
 * @param lisible whether its BPMN or DMN file can be read at all
 * @param processus what differs from its departure; none for a decision or an unreadable file
 * @param table the same for a decision
 * @param tables its decisions, row by row; empty for a process
 */
public record FicheProposition(
    Proposition proposition,
    List<DepotProposition> depots,
    List<FichierPropose> fichiers,
    List<DefautNumerote> defauts,
    boolean lisible,
    @Nullable ComparaisonProcessus processus,
    @Nullable ComparaisonTable table,
    List<TableLue> tables) {

  /** Numbers of the faults of an element, in a row of cells or on the drawing; empty when none. */
  public String numeros(String element) {
    return element.isEmpty()
        ? ""
        : defauts.stream()
            .filter(d -> element.equals(d.defaut().element()))
            .map(d -> String.valueOf(d.numero()))
            .collect(Collectors.joining(", "));
  }

  /** Elements of the drawing that have faults, each with its numbers. */
  public Map<String, String> surLeDessin() {
    return defauts.stream()
        .filter(d -> !d.element().isEmpty())
        .collect(
            Collectors.toMap(
                DefautNumerote::element,
                d -> String.valueOf(d.numero()),
                (one, other) -> one + ", " + other,
                LinkedHashMap::new));
  }
}
