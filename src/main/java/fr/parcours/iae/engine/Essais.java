package fr.parcours.iae.engine;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How often a failing work is tried, further and further apart, and how a silent side is probed.
 */
public final class Essais {

  private static final List<Duration> DELAIS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  /** Tries a work has before it is an incident. */
  public static final int TOTAL = DELAIS.size() + 1;

  private static final Duration SONDE = Duration.ofSeconds(30);
  private static final Duration SONDE_MAX = Duration.ofMinutes(10);
  private static final double FLOU = 0.2;

  private Essais() {}

  /** The wait before the next try, {@code restants} of them left, within twenty percent. */
  public static Duration delai(int restants, RandomGenerator hasard) {
    int fait = Math.min(Math.max(TOTAL - 1 - restants, 0), DELAIS.size() - 1);
    return flou(DELAIS.get(fait), hasard);
  }

  /** The wait before the other side is probed again, after so many probes without an answer. */
  public static Duration sonde(int sansReponse, RandomGenerator hasard) {
    Duration delai = SONDE;
    for (int i = 1; i < sansReponse && delai.compareTo(SONDE_MAX) < 0; i++) {
      delai = delai.multipliedBy(2);
    }
    return flou(delai.compareTo(SONDE_MAX) > 0 ? SONDE_MAX : delai, hasard);
  }

  /** Nodes that failed together must not come back together. */
  private static Duration flou(Duration delai, RandomGenerator hasard) {
    return Duration.ofMillis(
        Math.round(delai.toMillis() * (1 + FLOU * (2 * hasard.nextDouble() - 1))));
  }
}
