package fr.parcours.iae.pilotage;

import fr.parcours.iae.referentiel.Departement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may look at, and what they look at now.
 *
 * @param national whether the viewer may see the whole country, and what belongs to no département
 * @param visibles every département the viewer may see, by code
 * @param choisis those looked at; never empty
 */
public record Territoire(boolean national, List<Departement> visibles, List<Departement> choisis) {

  public List<String> codes() {
    return choisis.stream().map(Departement::code).toList();
  }

  /** The codes rows are looked for with: empty is that of what belongs to no département. */
  List<String> comptes() {
    return isPaysEntier() ? Stream.concat(codes().stream(), Stream.of("")).toList() : codes();
  }

  /** Whether there is a département to choose. */
  public boolean isChoix() {
    return visibles.size() > 1;
  }

  /** Whether there is a region to choose. */
  public boolean isChoixRegion() {
    return regions().size() > 1;
  }

  /** Whether all of the country is looked at. */
  public boolean isPaysEntier() {
    return national && choisis.size() == visibles.size();
  }

  /** The one département looked at; none when there are several. */
  public @Nullable String seul() {
    return choisis.size() == 1 ? choisis.get(0).code() : null;
  }

  public boolean contains(String departement) {
    return departement.isEmpty()
        ? national
        : visibles.stream().anyMatch(d -> d.code().equals(departement));
  }

  /** In words: a département, a region, or everything. */
  public String nom() {
    if (choisis.size() == 1) {
      return "%s (%s)".formatted(choisis.get(0).nom(), choisis.get(0).code());
    }
    return isPaysEntier() ? "France entière" : choisis.get(0).nomRegion();
  }

  /** Regions by code, in the order of names. */
  public Map<String, String> regions() {
    return visibles.stream()
        .collect(
            Collectors.toMap(
                Departement::nomRegion, Departement::region, (one, same) -> one, TreeMap::new));
  }
}
