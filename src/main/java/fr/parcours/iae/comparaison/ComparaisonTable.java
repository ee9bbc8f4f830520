package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.VersionDeployee;
import java.util.List;

/**
 * What differs between two versions of a decision file.
 *
 * @param decisions each decision of the file, the one asked for first, identical ones included
 */
public record ComparaisonTable(
    VersionDeployee avant, VersionDeployee apres, List<DifferenceDecision> decisions) {

  public List<DifferenceDecision> differentes() {
    return decisions.stream().filter(d -> d.etat() != Etat.IDENTIQUE).toList();
  }

  public boolean isIdentique() {
    return differentes().isEmpty();
  }
}
