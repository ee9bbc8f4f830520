package fr.parcours.iae.comparaison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One property that is not the same in both versions; null where it is absent.
 *
 * @param propriete its name in French
 */
public record Changement(String propriete, @Nullable String avant, @Nullable String apres) {

  /** What differs between two sets of properties, in the order they are read. */
  static List<Changement> between(Map<String, String> avant, Map<String, String> apres) {
    Set<String> names = new LinkedHashSet<>(apres.keySet());
    names.addAll(avant.keySet());
    List<Changement> result = new ArrayList<>();
    for (String name : names) {
      String before = avant.get(name);
      String after = apres.get(name);
      if (!Objects.equals(before, after)) {
        result.add(new Changement(name, before, after));
      }
    }
    return result;
  }
}
