package fr.parcours.iae.tache;

import java.util.Map;

/**
 * What follows once the domain accepted the answer to a task.
 *
 * @param variables the decision flags the process needs, nothing else
 * @param resultat short French sentence kept in the list of done tasks
 */
public record SuiteTache(Map<String, Object> variables, String resultat) {

  public static SuiteTache of(String resultat) {
    return new SuiteTache(Map.of(), resultat);
  }

  public static SuiteTache of(String variable, Object value, String resultat) {
    return new SuiteTache(Map.of(variable, value), resultat);
  }
}
