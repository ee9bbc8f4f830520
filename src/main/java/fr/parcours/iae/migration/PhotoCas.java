package fr.parcours.iae.migration;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * What a case has at one moment.
 *
 * @param taches id of each open task → what it is
 * @param minuteries id of each timer → what it is
 */
public record PhotoCas(Map<String, TacheVue> taches, Map<String, MinuterieVue> minuteries) {

  /** An open task, on the definition it is answered with. */
  public record TacheVue(String definitionId, String element, String nom) {}

  /** A timer and when it rings, in Paris. */
  public record MinuterieVue(String element, String nom, LocalDateTime sonne) {}
}
