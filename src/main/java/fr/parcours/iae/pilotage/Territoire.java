package fr.parcours.iae.pilotage;

import fr.parcours.iae.referentiel.Departement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may look at, and what they look at now.
 *
 * @param visibles every département the viewer may see, by code
 * @param choisis those looked at; never empty
 */
public record Territoire(List<Departement> visibles, List<Departement> choisis) {

  public List<String> codes() {
    return choisis.stream().map(Departement::code).toList();
  }

  /** Whether there is something to choose. */
  public boolean isNational() {
    return visibles.size() > 1;
  }

  /** The one département looked at; none when there are several. */
  public @Nullable String seul() {
    return choisis.size() == 1 ? choisis.get(0).code() : null;
  }

  public boolean contains(String departement) {
    return visibles.stream().anyMatch(d -> d.code().equals(departement));
  }

  /** In words: a département, a region, or everything. */
  public String nom() {
    if (choisis.size() == 1) {
      return "%s (%s)".formatted(choisis.get(0).nom(), choisis.get(0).code());
    }
    return choisis.size() == visibles.size() ? "France entière" : choisis.get(0).nomRegion();
  }

  /** Regions by code, in the order of names. */
  public Map<String, String> regions() {
    return visibles.stream()
        .collect(
            Collectors.toMap(
                Departement::nomRegion, Departement::region, (one, same) -> one, TreeMap::new));
  }
}
