package fr.parcours.iae.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One window of load.
 *
 * @param perSecond hires concluded per second
 * @param p95Millis of one hire, the employer's and the prescriber's pages included
 * @param cores of the machine used by this JVM, product and load generator together
 * @param cpuMillis of this JVM per hire, the compiler and the collector included
 */
record Charge(double perSecond, double p95Millis, double cores, double cpuMillis) {

  private static final int PEOPLE_PER_SECOND = 400;

  /** So many clients, each an employer, hire without a pause for so long. */
  static Charge run(Atelier atelier, int clients, int seconds) throws Exception {
    atelier.people(Math.max(0, PEOPLE_PER_SECOND * seconds - atelier.peopleLeft()));
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long cpu = cpuNanos();
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      List<Callable<List<Long>>> loops = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int employeur = i;
        loops.add(() -> loop(atelier, employeur, end));
      }
      List<Long> latencies = new ArrayList<>();
      for (Future<List<Long>> one : pool.invokeAll(loops)) {
        latencies.addAll(one.get());
      }
      double elapsed = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (cpuNanos() - cpu) / 1e9;
      latencies.sort(null);
      return new Charge(
          latencies.size() / elapsed,
          latencies.get((int) (latencies.size() * 0.95)) / 1e6,
          cpuSeconds / elapsed,
          cpuSeconds * 1e3 / latencies.size());
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Long> loop(Atelier atelier, int employeur, long end) {
    List<Long> latencies = new ArrayList<>();
    while (System.nanoTime() < end) {
      long before = System.nanoTime();
      atelier.hire(employeur);
      latencies.add(System.nanoTime() - before);
    }
    return latencies;
  }

  /** Time the generator itself takes to prepare one hire's input, without the product. */
  static double generatorMicros() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int rounds = 20_000;
    long before = threads.getCurrentThreadCpuTime();
    int sink = 0;
    for (int i = 0; i < rounds; i++) {
      sink += Atelier.champs().size();
      sink += java.util.UUID.randomUUID().hashCode() == 0 ? 1 : 0;
    }
    long spent = threads.getCurrentThreadCpuTime() - before;
    return sink == 0 ? 0 : spent / 1e3 / rounds;
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
