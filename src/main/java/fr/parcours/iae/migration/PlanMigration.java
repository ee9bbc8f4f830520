package fr.parcours.iae.migration;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which element of a version becomes which element of another.
 *
 * @param source definition the instances run on
 * @param cible definition they go to, of the same process
 * @param etapes id of an element of the source → id of an element of the target
 */
public record PlanMigration(String source, String cible, SortedMap<String, String> etapes) {

  public PlanMigration {
    etapes = Collections.unmodifiableSortedMap(new TreeMap<>(etapes));
  }

  public static PlanMigration of(String source, String cible, Map<String, String> etapes) {
    return new PlanMigration(source, cible, new TreeMap<>(etapes));
  }

  /**
   * The way back. Where two elements became one, what comes back goes to the one of the same id, or
   * to the first.
   */
  public PlanMigration inverse() {
    Map<String, String> retour = new TreeMap<>();
    etapes.forEach(
        (de, vers) -> {
          if (de.equals(vers)) {
            retour.put(vers, de);
          } else {
            retour.putIfAbsent(vers, de);
          }
        });
    return of(cible, source, retour);
  }
}
