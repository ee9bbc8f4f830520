package fr.parcours.iae.engine.sujet;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a silent side from one work it is silent about. A work that was the probe several times in
 * a row without an answer steps back so that another is tried; if the side speaks to that one, the
 * silence was about the first, which then fails, once for each time it is found out.
 */
final class Suspects {

  private static final int SONDES = 3;

  /** Beyond that the memory is not worth keeping: works are told apart again. */
  private static final int MAX = 1000;

  private final Set<String> ecartes = new HashSet<>();
  private final Set<String> accuses = new HashSet<>();
  private @Nullable String derniere;
  private int suite;

  /** Notes a silence about this work; whether it must step back. */
  synchronized boolean isSuspect(String taskId) {
    suite = taskId.equals(derniere) ? suite + 1 : 1;
    derniere = taskId;
    if (suite < SONDES) {
      return false;
    }
    suite = 0;
    if (ecartes.size() < MAX) {
      ecartes.add(taskId);
    }
    return true;
  }

  /** Whether this silence is the fault of the work; each accusation is worth one failure. */
  synchronized boolean isAccused(String taskId) {
    return accuses.remove(taskId);
  }

  /** The side spoke about another work. */
  synchronized void accuse() {
    if (accuses.size() + ecartes.size() > MAX) {
      accuses.clear();
    }
    accuses.addAll(ecartes);
    ecartes.clear();
    derniere = null;
    suite = 0;
  }
}
