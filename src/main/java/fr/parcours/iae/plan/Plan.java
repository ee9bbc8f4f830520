package fr.parcours.iae.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A map around a place, ready to be drawn as SVG in a square of {@link #COTE} units: the circle of
 * the radius, the marks, names to find one's way, a scale. North is up.
 *
 * @param nom the place at the centre
 * @param rayonKm radius of the circle, in kilometres
 * @param rayon the same in units of the drawing
 * @param marques from north to south; together they stand for every place given
 * @param etiquettes the centre first when there was room for it
 */
public record Plan(
    String nom,
    int rayonKm,
    double rayon,
    List<Marque> marques,
    List<Etiquette> etiquettes,
    Echelle echelle) {

  /** Side of the drawing, in units of the drawing. */
  public static final int COTE = 400;

  private static final double MILIEU = COTE / 2.0;
  private static final double MARGE = 22;
  private static final double CROIX = 6;
  private static final Boite NORD = new Boite(COTE - 34, 0, COTE, 40);

  /**
   * A bar that shows a length on the ground.
   *
   * @param longueur in units of the drawing
   */
  public record Echelle(String texte, double longueur) {

    private static final double[] LONGUEURS_KM = {0.5, 1, 2, 5, 10, 20, 50};
    private static final double MAX = 90;

    static Echelle of(double unitsPerKm) {
      double km = LONGUEURS_KM[0];
      for (double longueur : LONGUEURS_KM) {
        km = longueur * unitsPerKm <= MAX ? longueur : km;
      }
      String texte = km < 1 ? "500 m" : String.format(Locale.ROOT, "%.0f km", km);
      return new Echelle(texte, round(km * unitsPerKm));
    }
  }

  /**
   * What to draw.
   *
   * @param nom the place at the centre, whose latitude and longitude follow in degrees, WGS84
   * @param plusieurs the things found in words, e.g. {@code employeurs}
   * @param lieux the things found, in the order of their list
   * @param reperes the most useful first; as many are named as there is room for
   */
  public record Demande(
      String nom,
      double latitude,
      double longitude,
      int rayonKm,
      String plusieurs,
      List<Lieu> lieux,
      List<Repere> reperes) {}

  /** Draws; a place beyond the radius makes the drawing cover more ground. */
  public static Plan of(Demande demande) {
    Projection projection = new Projection(demande.latitude(), demande.longitude());
    double etendue =
        demande.lieux().stream()
            .mapToDouble(
                l -> Math.hypot(projection.east(l.longitude()), projection.north(l.latitude())))
            .reduce(demande.rayonKm(), Math::max);
    double unites = (MILIEU - MARGE) / etendue;
    List<Regroupement.Pose> poses =
        demande.lieux().stream()
            .map(
                l ->
                    new Regroupement.Pose(
                        l,
                        MILIEU + projection.east(l.longitude()) * unites,
                        MILIEU - projection.north(l.latitude()) * unites))
            .toList();
    List<Marque> marques = Regroupement.of(poses, demande.plusieurs());
    Echelle echelle = Echelle.of(unites);
    return new Plan(
        demande.nom(),
        demande.rayonKm(),
        round(demande.rayonKm() * unites),
        marques,
        names(demande, projection, unites, marques, echelle),
        echelle);
  }

  private static List<Etiquette> names(
      Demande demande,
      Projection projection,
      double unites,
      List<Marque> marques,
      Echelle echelle) {
    List<Boite> prises = new ArrayList<>(marques.stream().map(Marque::boite).toList());
    prises.add(NORD);
    prises.add(new Boite(0, COTE - 36.0, 24 + echelle.longueur(), COTE));
    prises.add(new Boite(MILIEU - CROIX, MILIEU - CROIX, MILIEU + CROIX, MILIEU + CROIX));
    Etiquetage etiquetage = new Etiquetage(COTE, prises);
    etiquetage.write(demande.nom(), MILIEU, MILIEU, true);
    for (Repere repere : demande.reperes()) {
      etiquetage.write(
          repere.nom(),
          round(MILIEU + projection.east(repere.longitude()) * unites),
          round(MILIEU - projection.north(repere.latitude()) * unites),
          false);
    }
    return etiquetage.written();
  }

  static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
