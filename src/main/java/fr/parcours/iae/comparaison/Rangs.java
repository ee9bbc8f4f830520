package fr.parcours.iae.comparaison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the fewest elements that had to move for an order to become another. */
final class Rangs {

  private Rangs() {}

  /**
   * Old ranks, in the new order → those that moved: all but a longest run that kept its order.
   * Quadratic: a form or a table has a few hundred lines at most.
   */
  static Set<Integer> moved(List<Integer> ranks) {
    int n = ranks.size();
    int[] length = new int[n];
    int[] before = new int[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (ranks.get(j) < ranks.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      if (last < 0 || length[i] > length[last]) {
        last = i;
      }
    }
    Set<Integer> moved = new HashSet<>(ranks);
    for (int i = last; i >= 0; i = before[i]) {
      moved.remove(ranks.get(i));
    }
    return moved;
  }
}
