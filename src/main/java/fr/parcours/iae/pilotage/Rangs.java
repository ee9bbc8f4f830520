package fr.parcours.iae.pilotage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many waits fell into each coarse duration, and the exact waits of those that hold a rank. A
 * percentile is the value at its place in the order, or between the two nearest, as {@code
 * percentile_cont} has it: where the place falls is counted, and only the waits there are read.
 */
final class Rangs {

  private static final double[] PARTS = {0.5, 0.9};

  private final TreeMap<Integer, Long> seaux = new TreeMap<>();
  private final Map<Integer, TreeMap<Integer, Long>> valeurs = new TreeMap<>();

  void count(int seau, long n) {
    seaux.merge(seau, n, Long::sum);
  }

  /** So many waits of exactly so many seconds are in this coarse duration. */
  void value(int seau, int secondes, long n) {
    valeurs.computeIfAbsent(seau, s -> new TreeMap<>()).merge(secondes, n, Long::sum);
  }

  /** The coarse durations whose waits must be read. */
  Set<Integer> needed() {
    Set<Integer> needed = new TreeSet<>();
    long n = total();
    for (double part : n == 0 ? new double[0] : PARTS) {
      double place = part * (n - 1);
      needed.add(seau((long) Math.floor(place)));
      needed.add(seau((long) Math.ceil(place)));
    }
    return needed;
  }

  /** The value that this part of the waits has at most; none without waits. */
  @Nullable Double centile(double part) {
    long n = total();
    if (n == 0) {
      return null;
    }
    double place = part * (n - 1);
    double low = at((long) Math.floor(place));
    double high = at((long) Math.ceil(place));
    return low + (high - low) * (place - Math.floor(place));
  }

  private long total() {
    return seaux.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counted from 0. */
  private int seau(long rang) {
    return place(seaux, rang).cle();
  }

  private double at(long rang) {
    Place place = place(seaux, rang);
    TreeMap<Integer, Long> lues = valeurs.get(place.cle());
    if (lues == null) {
      throw new IllegalStateException("Attentes non lues : " + place.cle());
    }
    return place(lues, place.reste()).cle();
  }

  private record Place(int cle, long reste) {}

  private static Place place(TreeMap<Integer, Long> comptes, long rang) {
    long reste = rang;
    for (Map.Entry<Integer, Long> compte : comptes.entrySet()) {
      if (reste < compte.getValue()) {
        return new Place(compte.getKey(), reste);
      }
      reste -= compte.getValue();
    }
    // Between the two readings something moved: the last one is the nearest there is.
    return new Place(comptes.lastKey(), 0);
  }
}
