package fr.parcours.iae.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes names on a plan where they hide nothing: each tries the four sides of its place, near then
 * a little further, and is left out when none is free.
 */
final class Etiquetage {

  static final int MAX = 12;
  private static final double MARGE = 6;
  private static final double ECART_ENTRE_DEUX = 44;
  private static final double[] DISTANCES = {7, 16, 24};

  private final Boite cadre;
  private final List<Boite> prises;
  private final List<Etiquette> ecrites = new ArrayList<>();

  Etiquetage(double cote, List<Boite> prises) {
    this.cadre = new Boite(MARGE, MARGE, cote - MARGE, cote - MARGE);
    this.prises = new ArrayList<>(prises);
  }

  /** Writes a name unless a neighbour has one already, or there is no room. */
  void write(String nom, double x, double y, boolean centre) {
    if (ecrites.size() > MAX || ecrites.stream().anyMatch(e -> isNear(e, x, y))) {
      return;
    }
    fitting(nom, x, y, centre)
        .ifPresent(
            etiquette -> {
              ecrites.add(etiquette);
              prises.add(etiquette.boite());
            });
  }

  List<Etiquette> written() {
    return List.copyOf(ecrites);
  }

  private Optional<Etiquette> fitting(String nom, double x, double y, boolean centre) {
    return Arrays.stream(DISTANCES)
        .boxed()
        .flatMap(d -> around(nom, x, y, d, centre))
        .filter(e -> e.boite().isInside(cadre) && prises.stream().noneMatch(e.boite()::touches))
        .findFirst();
  }

  private static Stream<Etiquette> around(
      String nom, double x, double y, double d, boolean centre) {
    double milieu = y + Etiquette.HAUTEUR / 2 - 2;
    return Stream.of(
        new Etiquette(nom, x + d, milieu, "start", x, y, centre),
        new Etiquette(nom, x - d, milieu, "end", x, y, centre),
        new Etiquette(nom, x, y - d, "middle", x, y, centre),
        new Etiquette(nom, x, y + d + Etiquette.HAUTEUR - 2, "middle", x, y, centre));
  }

  private static boolean isNear(Etiquette ecrite, double x, double y) {
    return Math.hypot(ecrite.pointX() - x, ecrite.pointY() - y) < ECART_ENTRE_DEUX;
  }
}
