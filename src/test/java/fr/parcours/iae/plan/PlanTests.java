package fr.parcours.iae.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {

  /** Of a figure, in the bold 11 of the drawing. */
  private static final double LARGEUR_CHIFFRE = 7.7;

  private static final double LENS_LAT = 50.4289;
  private static final double LENS_LON = 2.8321;
  private static final double EARTH_KM = 6371;

  @ParameterizedTest
  @ValueSource(doubles = {-21.1, 4.9, 16.2, 41.9, 43.3, 46.5, 48.9, 50.4, 51.1})
  @DisplayName("À 50 km du centre, la distance dessinée est juste à 1 % près")
  void theDistanceToTheCentreIsRight(double latitude) {
    Projection projection = new Projection(latitude, LENS_LON);
    for (int azimut = 0; azimut < 360; azimut += 5) {
      double[] there = destination(latitude, LENS_LON, azimut, 50);
      double drawn = Math.hypot(projection.east(there[1]), projection.north(there[0]));
      assertThat(haversine(latitude, LENS_LON, there[0], there[1])).isCloseTo(50, within(0.001));
      assertThat(drawn).as("azimut %d", azimut).isCloseTo(50, within(0.5));
    }
  }

  @Test
  void aPlaceOnTheRadiusIsDrawnOnTheCircleAndNorthIsUp() {
    double[] north = destination(LENS_LAT, LENS_LON, 0, 25);
    double[] east = destination(LENS_LAT, LENS_LON, 90, 25);
    Plan plan =
        plan(
            25,
            List.of(
                new Lieu(1, "Nord", "#siae-1", north[0], north[1]),
                new Lieu(2, "Est", "#siae-2", east[0], east[1])),
            List.of());

    Marque nord = plan.marques().get(0);
    Marque est = plan.marques().get(1);
    assertThat(nord.titre()).isEqualTo("n° 1, Nord");
    assertThat(nord.x()).isEqualTo(200);
    assertThat(200 - nord.y()).isCloseTo(plan.rayon(), within(0.2));
    assertThat(est.x() - 200).isCloseTo(plan.rayon(), within(1.0));
    assertThat(est.y()).isCloseTo(200, within(0.5));
    assertThat(est.lien()).isEqualTo("#siae-2");
    assertThat(est.texte()).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10, 15, 25, 50, 100})
  void theScaleTellsTheTruth(int rayon) {
    Plan plan = plan(rayon, List.of(), List.of());
    String texte = plan.echelle().texte();
    double km =
        texte.equals("500 m") ? 0.5 : Double.parseDouble(texte.substring(0, texte.indexOf(' ')));

    assertThat(plan.echelle().longueur())
        .isCloseTo(plan.rayon() * km / rayon, within(0.2))
        .isBetween(30.0, 90.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 100, 500})
  @DisplayName("Les groupes comptent chaque lieu une fois et ne se touchent pas")
  void groupsCountEveryPlaceAndTouchNone(int nombre) {
    for (int seed = 0; seed < 8; seed++) {
      List<Lieu> lieux = scattered(nombre, 25, seed);
      List<Marque> marques = plan(25, lieux, List.of()).marques();

      assertThat(marques.stream().mapToInt(Marque::nombre).sum()).isEqualTo(nombre);
      for (int i = 0; i < marques.size(); i++) {
        Marque a = marques.get(i);
        assertThat(a.boite().isInside(new Boite(0, 0, Plan.COTE, Plan.COTE))).isTrue();
        assertThat(a.texte().length() * LARGEUR_CHIFFRE)
            .as("%s fits in its disc", a.texte())
            .isLessThan(2 * a.rayon());
        for (Marque b : marques.subList(i + 1, marques.size())) {
          assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThan(a.rayon() + b.rayon());
        }
      }
    }
  }

  @Test
  void placesOfTheSameCommuneAreOneGroupThatLeadsToItsFirst() {
    List<Lieu> lieux = new ArrayList<>();
    for (int rang = 8; rang >= 1; rang--) {
      lieux.add(new Lieu(rang, "Chantier " + rang, "#siae-" + rang, LENS_LAT, LENS_LON));
    }

    Marque groupe = plan(10, lieux, List.of()).marques().get(0);

    assertThat(groupe.isGroupe()).isTrue();
    assertThat(groupe.texte()).isEqualTo("×8");
    assertThat(groupe.lien()).isEqualTo("#siae-1");
    assertThat(groupe.titre())
        .startsWith("8 employeurs : n° 1, Chantier 1 ; n° 2, Chantier 2")
        .endsWith("; et 2 autres");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 40, 300})
  @DisplayName("Aucun nom n’en couvre un autre, ni une marque, ni ne sort du cadre")
  void noNameHidesAnythingNorLeavesTheFrame(int nombre) {
    for (int seed = 0; seed < 20; seed++) {
      Plan plan = plan(25, scattered(nombre, 25, seed), towns(120, 25, seed));
      List<Etiquette> noms = plan.etiquettes();

      assertThat(noms).hasSizeLessThanOrEqualTo(Etiquetage.MAX + 1);
      for (int i = 0; i < noms.size(); i++) {
        Boite boite = noms.get(i).boite();
        assertThat(boite.isInside(new Boite(0, 0, Plan.COTE, Plan.COTE))).isTrue();
        assertThat(plan.marques()).noneMatch(m -> m.boite().touches(boite));
        for (Etiquette autre : noms.subList(i + 1, noms.size())) {
          assertThat(boite.touches(autre.boite())).isFalse();
        }
      }
    }
  }

  @Test
  void anEmptyPlanNamesItsCentreAndItsNeighbours() {
    List<Etiquette> noms = plan(25, List.of(), towns(120, 25, 3)).etiquettes();

    assertThat(noms.get(0).nom()).isEqualTo("Lens");
    assertThat(noms.get(0).centre()).isTrue();
    assertThat(noms).hasSizeBetween(9, 13);
  }

  @Test
  void aPlaceBeyondTheRadiusIsStillOnTheDrawing() {
    double[] far = destination(LENS_LAT, LENS_LON, 45, 9);
    Plan plan = plan(2, List.of(new Lieu(1, "Loin", "#siae-1", far[0], far[1])), List.of());

    assertThat(plan.marques().get(0).boite().isInside(new Boite(0, 0, Plan.COTE, Plan.COTE)))
        .isTrue();
    assertThat(plan.rayon()).isLessThan(50);
  }

  private static Plan plan(int rayon, List<Lieu> lieux, List<Repere> reperes) {
    return Plan.of(
        new Plan.Demande("Lens", LENS_LAT, LENS_LON, rayon, "employeurs", lieux, reperes));
  }

  private static List<Lieu> scattered(int nombre, int rayon, int seed) {
    Random random = new Random(seed);
    List<Lieu> lieux = new ArrayList<>();
    for (int i = 1; i <= nombre; i++) {
      double[] p = somewhere(random, rayon);
      lieux.add(new Lieu(i, "Lieu " + i, "#siae-" + i, p[0], p[1]));
    }
    return lieux;
  }

  private static List<Repere> towns(int nombre, int rayon, int seed) {
    Random random = new Random(1000L + seed);
    List<Repere> reperes = new ArrayList<>();
    for (int i = 0; i < nombre; i++) {
      double[] p = somewhere(random, rayon);
      reperes.add(new Repere("Commune-sur-Deûle".substring(0, 5 + i % 12), p[0], p[1]));
    }
    return reperes;
  }

  private static double[] somewhere(Random random, int rayon) {
    return destination(
        LENS_LAT, LENS_LON, random.nextDouble() * 360, Math.sqrt(random.nextDouble()) * rayon);
  }

  private static double[] destination(double lat, double lon, double azimut, double km) {
    double d = km / EARTH_KM;
    double a = Math.toRadians(azimut);
    double p = Math.toRadians(lat);
    double q = Math.asin(Math.sin(p) * Math.cos(d) + Math.cos(p) * Math.sin(d) * Math.cos(a));
    double l =
        Math.toRadians(lon)
            + Math.atan2(
                Math.sin(a) * Math.sin(d) * Math.cos(p), Math.cos(d) - Math.sin(p) * Math.sin(q));
    return new double[] {Math.toDegrees(q), Math.toDegrees(l)};
  }

  private static double haversine(double lat1, double lon1, double lat2, double lon2) {
    double p = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double l = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h = p * p + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * l * l;
    return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
  }
}
