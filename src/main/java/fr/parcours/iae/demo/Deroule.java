package fr.parcours.iae.demo;

import fr.parcours.iae.engine.HorlogeMoteur;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Steps told out of order, played in the order of their days: the clock only moves forward. */
final class Deroule {

  private static final int PREMIERE_HEURE = 9;
  private static final int MINUTES_ENTRE_DEUX = 6;
  private static final int PAR_JOUR = 80;

  private record Etape(int ilYA, Runnable action) {}

  private final List<Etape> etapes = new ArrayList<>();

  /** Something that happened this many days ago, at least one. */
  void ilYA(int jours, Runnable action) {
    if (jours < 1) {
      throw new IllegalArgumentException("Une étape se raconte au plus tard hier.");
    }
    etapes.add(new Etape(jours, action));
  }

  /** Plays everything, then brings both clocks back to now. */
  void play(HorlogeDemo horloge, HorlogeMoteur moteur) {
    LocalDate today = LocalDate.now(horloge);
    int rang = 0;
    try {
      for (Etape etape :
          etapes.stream().sorted(Comparator.comparingInt(Etape::ilYA).reversed()).toList()) {
        int minutes = (rang++ % PAR_JOUR) * MINUTES_ENTRE_DEUX;
        horloge.setBackTo(instant(horloge, today.minusDays(etape.ilYA()), minutes));
        moteur.follow();
        etape.action().run();
      }
    } finally {
      horloge.backToNow();
      moteur.reset();
    }
  }

  private static Instant instant(HorlogeDemo horloge, LocalDate jour, int minutes) {
    return jour.atTime(PREMIERE_HEURE, 0)
        .plusMinutes(minutes)
        .atZone(horloge.getZone())
        .toInstant();
  }
}
