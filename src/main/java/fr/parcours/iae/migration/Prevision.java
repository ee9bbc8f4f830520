package fr.parcours.iae.migration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a migration would do, case by case; nothing was changed to know it.
 *
 * @param groupes cases that wait at the same places, together, most numerous first
 */
public record Prevision(List<Groupe> groupes) {

  /**
   * Cases alike.
   *
   * @param attentes names of the steps where they wait
   * @param blocage why they do not go; none when they do
   */
  public record Groupe(
      List<String> attentes, List<CasVivant> cas, @Nullable Blocage blocage, EffetsPassage effets) {

    public boolean passe() {
      return blocage == null;
    }

    public int nombre() {
      return cas.size();
    }
  }

  public int total() {
    return groupes.stream().mapToInt(Groupe::nombre).sum();
  }

  public int passent() {
    return groupes.stream().filter(Groupe::passe).mapToInt(Groupe::nombre).sum();
  }

  public int bloques() {
    return total() - passent();
  }

  /** What is said of each case, by the id of its instance. */
  Map<String, Groupe> parCas() {
    return groupes.stream()
        .flatMap(g -> g.cas().stream().map(c -> Map.entry(c.instanceId(), g)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Map<String, List<CasVivant>> alike(List<CasVivant> cas) {
    return cas.stream()
        .collect(
            Collectors.groupingBy(
                CasVivant::signature,
                java.util.LinkedHashMap::new,
                Collectors.mapping(Function.identity(), Collectors.toList())));
  }
}
