package fr.parcours.iae.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The lines people and src/docs/figures.md read. */
public final class Figures {

  private Figures() {}

  public static void print(String name, Object value) {
    System.out.println("FIGURE " + name + " = " + value);
  }

  public static void decimal(String name, double value) {
    print(name, String.format(Locale.ROOT, "%.2f", value));
  }

  /** The medians of one phase. */
  static void print(String phase, List<Releve> readings) {
    print(phase + ".statements", median(readings, Releve::statements));
    print(phase + ".commits", median(readings, Releve::commits));
    print(phase + ".write_transactions", median(readings, Releve::writeTransactions));
    decimal(phase + ".wal_kb", median(readings, Releve::walBytes) / 1024.0);
  }

  static long median(List<Releve> readings, ToLongFunction<Releve> what) {
    long[] sorted = readings.stream().mapToLong(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
