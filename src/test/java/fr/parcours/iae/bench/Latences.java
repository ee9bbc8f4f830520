package fr.parcours.iae.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long one act took, in milliseconds, over many of them. */
record Latences(double p50, double p95, double p99) {

  /** So many users do it without a pause, so many times each or for so many seconds at most. */
  static Latences run(int users, int each, int seconds, Callable<?> act) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(users);
    try {
      List<Callable<List<Long>>> loops = new ArrayList<>();
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      for (int i = 0; i < users; i++) {
        loops.add(() -> loop(each, end, act));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> one : pool.invokeAll(loops)) {
        all.addAll(one.get());
      }
      all.sort(null);
      return new Latences(at(all, 0.50), at(all, 0.95), at(all, 0.99));
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Long> loop(int each, long end, Callable<?> act) throws Exception {
    List<Long> times = new ArrayList<>(each);
    for (int i = 0; i < each && System.nanoTime() < end; i++) {
      long before = System.nanoTime();
      act.call();
      times.add(System.nanoTime() - before);
    }
    return times;
  }

  private static double at(List<Long> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * part))) / 1e6;
  }

  void print(String name) {
    Figures.print(name, String.format(Locale.ROOT, "%.2f / %.2f / %.2f ms", p50, p95, p99));
  }
}
