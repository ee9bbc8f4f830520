package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.comparaison.Periode;
import fr.parcours.iae.comparaison.Rejeu;
import fr.parcours.iae.comparaison.RejeuService;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.support.DecisionsPassees;
import fr.parcours.iae.support.VersionsEssayees;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What another version of a table would have decided over ten thousand past decisions: on facts
 * that repeat, as they do, and on facts of which no two are equal.
 */
@Tag("bench")
class EssaiDecisionBench {

  private static final int DECISIONS = 10_000;
  private static final Periode PERIODE =
      new Periode("62", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  @Test
  void tenThousandDecisionsReplayed() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ConfigurableApplicationContext app = Application.start(serveur.database("essai"), false)) {
      JdbcClient jdbc = app.getBean(JdbcClient.class);
      int version = VersionsEssayees.tableStricte(app.getBean(Deployeur.class));
      DecisionsPassees.criteresMinimum(jdbc, "62", DECISIONS);
      DecisionsPassees.criteresReunis(jdbc, "62", DECISIONS);
      jdbc.sql("analyze decision_rendue").update();
      RejeuService rejeux = app.getBean(RejeuService.class);

      Rejeu repeated = timed("whatif.s", rejeux, "criteres-minimum", version);
      Figures.print("whatif.decisions", repeated.total());
      Figures.print("whatif.changed_percent", repeated.partChangees());
      same(jdbc, repeated, "cle = 'criteres-minimum'", "entrees ->> 'kind' in ('ACI', 'ETTI')");

      Rejeu different = timed("whatif.s.distinct", rejeux, "criteres-reunis", version);
      same(
          jdbc,
          different,
          "cle = 'criteres-reunis'",
          "(entrees ->> 'nbNiveau1')::int < 1 and (entrees ->> 'nbNiveau2')::int = 3");
    }
  }

  private static Rejeu timed(String figure, RejeuService rejeux, String cle, int version) {
    long before = System.nanoTime();
    Rejeu rejeu = rejeux.replay(cle, version, PERIODE, 0);
    double seconds = (System.nanoTime() - before) / 1e9;
    Figures.decimal(figure, seconds);
    assertThat(seconds).as(figure).isLessThan(10);
    return rejeu;
  }

  /** SQL says which decisions change from the two tables' own words, without the engine. */
  private static void same(JdbcClient jdbc, Rejeu rejeu, String which, String change) {
    long total = count(jdbc, "select count(*) from decision_rendue where " + which);
    BigDecimal part =
        jdbc.sql(
                "select round(100.0 * count(*) filter (where "
                    + change
                    + ") / count(*), 1) from decision_rendue where "
                    + which)
            .query(BigDecimal.class)
            .single();
    assertThat(rejeu.total()).isEqualTo(total).isEqualTo(DECISIONS);
    assertThat(rejeu.nonRejouables()).isZero();
    assertThat(rejeu.changees())
        .isEqualTo(
            count(jdbc, "select count(*) from decision_rendue where " + which + " and " + change));
    assertThat(rejeu.partChangees()).isEqualTo(part);
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
