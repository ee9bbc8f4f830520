package fr.parcours.iae.organisation.flux;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The most heap the whole process held since the last reset, garbage included. */
final class PicMemoire {

  private static final long MEGABYTE = 1L << 20;

  private PicMemoire() {}

  /** Starts measuring; the heap the process holds anyway. */
  static long reset() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    return megabytes();
  }

  static long megabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MEGABYTE;
  }
}
