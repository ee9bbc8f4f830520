package fr.parcours.iae.engine;

import java.util.Set;

/** The variables a process may write: one bean per process, taken from its model class. */
public record VariablesDeclarees(String processKey, Set<String> noms) {

  private static final int MAX = 8;

  public VariablesDeclarees {
    noms = Set.copyOf(noms);
    if (noms.size() > MAX) {
      throw new IllegalArgumentException(
          "Le processus " + processKey + " déclare plus de " + MAX + " variables.");
    }
  }
}
