package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.regles.Geste.Nature;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Any sequence of gestures: the rules and a count day by day give the same end and days left. */
class ParcoursPropertyTests {

  static final String SEED = "20261125";

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate PREMIER = LocalDate.of(2019, 1, 1);
  private static final int JOURS = 4000;
  private static final int SEQUENCES_PAR_FUSEAU = 2500;
  private static final int GESTES_AU_MOINS = 300;

  @Property(tries = 10_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void the_rules_count_like_somebody_who_counts_day_by_day(
      @ForAll("jours") LocalDate jour,
      @ForAll("avances") int avance,
      @ForAll("gestes") List<Geste> gestes) {
    ParcoursParRegles parcours = new ParcoursParRegles(jour, avance);
    verifie(parcours);
    for (Geste geste : gestes) {
      if (parcours.joue(geste)) {
        Statistics.label("gestes accordés").collect(geste.nature());
      }
      verifie(parcours);
    }
    Statistics.label("gestes accordés")
        .coverage(
            couverture -> {
              for (Nature nature : Nature.values()) {
                couverture.check(nature).count(nombre -> nombre >= GESTES_AU_MOINS);
              }
            });
  }

  @Example
  void the_zone_of_the_machine_changes_nothing() {
    TimeZone machine = TimeZone.getDefault();
    Map<String, String> resultats = new LinkedHashMap<>();
    try {
      for (String fuseau : List.of("UTC", "Europe/Paris", "Pacific/Noumea", "America/Cayenne")) {
        TimeZone.setDefault(TimeZone.getTimeZone(fuseau));
        resultats.put(fuseau, joueTout());
      }
    } finally {
      TimeZone.setDefault(machine);
    }
    assertThat(resultats.values()).hasSize(4).containsOnly(resultats.get("UTC"));
  }

  @Provide
  Arbitrary<LocalDate> jours() {
    return Arbitraries.integers().between(0, JOURS).map(PREMIER::plusDays);
  }

  @Provide
  Arbitrary<Integer> avances() {
    return Arbitraries.integers().between(0, 60);
  }

  @Provide
  Arbitrary<List<Geste>> gestes() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, Nature.SUSPENDRE),
                Tuple.of(4, Nature.MODIFIER),
                Tuple.of(4, Nature.REPRENDRE),
                Tuple.of(2, Nature.SUPPRIMER),
                Tuple.of(5, Nature.PROLONGER),
                Tuple.of(2, Nature.EMBAUCHER),
                Tuple.of(2, Nature.DEPLACER),
                Tuple.of(1, Nature.ANNULER)),
            Arbitraries.integers().between(0, 240),
            Arbitraries.integers().between(0, 90),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 100))
        .as(Geste::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  private static void verifie(ParcoursParRegles parcours) {
    OracleParcours oracle = parcours.oracle();
    LocalDate jour = parcours.jour();
    LocalDate fin = oracle.fin();
    assertThat(parcours.pass().fin()).isEqualTo(fin);
    assertThat(parcours.solde()).isEqualTo(oracle.restants(jour));
    assertThat(parcours.etat() == EtatPassIae.SUSPENDU)
        .isEqualTo(!jour.isAfter(fin) && oracle.isSuspendu(jour));
    assertThat(oracle.isCoherent()).isTrue();
  }

  /** The same sequences, from a clock of Paris whose instants hug midnight and clock changes. */
  private static String joueTout() {
    Random hasard = new Random(Long.parseLong(SEED));
    StringBuilder resultats = new StringBuilder();
    for (int i = 0; i < SEQUENCES_PAR_FUSEAU; i++) {
      LocalDate prevu = PREMIER.plusDays(hasard.nextInt(JOURS));
      LocalTime heure = List.of(LocalTime.MIN, LocalTime.of(2, 30), LocalTime.MAX).get(i % 3);
      Clock horloge = Clock.fixed(prevu.atTime(heure).atZone(PARIS).toInstant(), PARIS);
      ParcoursParRegles parcours =
          new ParcoursParRegles(LocalDate.now(horloge), hasard.nextInt(60));
      for (Geste geste : auHasard(hasard)) {
        parcours.joue(geste);
        verifie(parcours);
      }
      resultats.append(parcours.pass()).append(parcours.solde()).append(parcours.etat());
    }
    return resultats.toString();
  }

  private static List<Geste> auHasard(Random hasard) {
    List<Geste> gestes = new ArrayList<>();
    for (int i = hasard.nextInt(14); i >= 0; i--) {
      gestes.add(
          new Geste(
              Nature.values()[hasard.nextInt(Nature.values().length)],
              hasard.nextInt(240),
              hasard.nextInt(90),
              hasard.nextInt(400),
              hasard.nextInt(100)));
    }
    return gestes;
  }
}
