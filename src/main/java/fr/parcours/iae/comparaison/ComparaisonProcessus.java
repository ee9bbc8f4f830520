package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.VersionDeployee;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs between two versions of a process and their forms.
 *
 * @param elements of the diagram that differ, those only drawn elsewhere included
 */
public record ComparaisonProcessus(
    VersionDeployee avant,
    VersionDeployee apres,
    List<Difference> elements,
    List<DifferenceFormulaire> formulaires) {

  /** Those that do something else, in the order they are shown. */
  public List<Difference> en(Etat etat) {
    return elements.stream().filter(d -> d.etat() == etat).toList();
  }

  /** Ids for the drawing, separated by spaces. */
  public String ids(Etat etat) {
    return en(etat).stream().map(Difference::id).collect(Collectors.joining(" "));
  }

  public boolean isIdentique() {
    return elements.isEmpty() && formulaires.isEmpty();
  }
}
