package fr.parcours.iae.pilotage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts in the rows: what waits, what came, what ended, each one scan of an index that begins with
 * the département; everything together is the sum of the groups. Percentiles are those of every row
 * of the period, without a sort of them all: see {@link Rangs}. To be asked within one snapshot.
 */
@Repository
class Chiffres {

  private static final int LIMITE = 200;

  private static final String PAR_GROUPE = " group by 1, 2";

  private static final String ATTEND =
      ", count(*) as n, min(creee_le) as ancienne,"
          + " count(*) filter (where echeance < :aujourdhui) as retard";

  private static final String FIN =
      ", count(*) as n, count(*) filter (where statut = 'ANNULEE') as retirees,"
          + " count(hors_delai) as datees, count(*) filter (where hors_delai) as hors";

  private static final String EXACTES =
      """
      with lues as (select %s, seau, attente, n from %s)
      select l.cle, l.sous, l.seau, l.attente, sum(l.n) from lues l
        join unnest(cast(:cles as text[]), cast(:sous as text[]), cast(:places as integer[]))
          n (cle, sous, seau) on n.cle = l.cle and n.sous = l.sous and n.seau = l.seau
      group by 1, 2, 3, 4
      """;

  private final JdbcClient jdbc;

  Chiffres(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was counted.
   *
   * @param groupes those that have something, those with most waiting first, a page of them
   */
  record Lus(Mesure total, List<Mesure> groupes) {}

  private record Question(String colonnes, SourcePilotage source, Periode periode) {}

  /** All of it, by group and together. */
  Lus of(Grain grain, Cadrage cadrage, Periode periode, LocalDate today) {
    plan();
    SourcePilotage source = new SourcePilotage(cadrage);
    Question question = new Question(grain.colonnes(), source, periode);
    Question ensemble = new Question(Grain.ENSEMBLE, source, periode);
    Comptes comptes = new Comptes();
    waiting(question, comptes, today);
    arrived(question, comptes);
    List<Compte> montres;
    if (grain.isFin()) {
      ended(question, comptes, "0");
      montres = comptes.first(LIMITE);
      sort(question, comptes, montres);
      Comptes tous = new Comptes();
      ended(ensemble, tous, "seau");
      exact(ensemble, List.of(tous.total()));
      comptes.total().set(tous.total().rangs().centile(0.5), tous.total().rangs().centile(0.9));
    } else {
      ended(question, comptes, "seau");
      exact(question, comptes.all());
      exact(ensemble, List.of(comptes.total()));
      comptes.all().forEach(Compte::rank);
      comptes.total().rank();
      montres = comptes.first(LIMITE);
    }
    return new Lus(comptes.total().mesure(), montres.stream().map(Compte::mesure).toList());
  }

  /**
   * Has each question planned for its own dates and départements: the plan that would do for any
   * counts on a few rows, reads the wrong index for a country and leaves a processor idle.
   */
  private void plan() {
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query().singleRow();
  }

  private void waiting(Question q, Comptes comptes, LocalDate today) {
    each(
        select(
            "sum(n), min(ancienne), sum(retard)",
            q.source().ouvertes(q.colonnes() + ATTEND, PAR_GROUPE)),
        q,
        Map.of("aujourdhui", today),
        rs -> {
          long n = rs.getLong(3);
          OffsetDateTime ancienne = rs.getObject(4, OffsetDateTime.class);
          long retard = rs.getLong(5);
          comptes.add(rs.getString(1), rs.getString(2), c -> c.attend(n, ancienne, retard));
        });
  }

  private void arrived(Question q, Comptes comptes) {
    each(
        select("sum(n)", q.source().arrivees(q.colonnes() + ", count(*) as n", PAR_GROUPE)),
        q,
        Map.of(),
        rs -> {
          long n = rs.getLong(3);
          comptes.add(rs.getString(1), rs.getString(2), c -> c.arrive(n));
        });
  }

  /** By coarse duration too, or none with a constant. */
  private void ended(Question q, Comptes comptes, String seau) {
    String colonnes = q.colonnes() + ", " + seau + " as seau" + FIN;
    each(
        select(
                "seau, sum(n), sum(retirees), sum(datees), sum(hors)",
                q.source().finies(colonnes, "", PAR_GROUPE + ", 3"))
            + ", 3",
        q,
        Map.of(),
        rs -> {
          int place = rs.getInt(3);
          Compte.Fin fin =
              new Compte.Fin(rs.getLong(4), rs.getLong(5), rs.getLong(6), rs.getLong(7));
          comptes.add(
              rs.getString(1),
              rs.getString(2),
              c -> {
                c.end(fin);
                c.rangs().count(place, fin.n());
              });
        });
  }

  /** Reads the waits of the coarse durations where the ranks of these groups fall. */
  private void exact(Question q, Collection<Compte> comptes) {
    List<String> cles = new ArrayList<>();
    List<String> sous = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Map<List<String>, Compte> parCle = new HashMap<>();
    for (Compte c : comptes) {
      parCle.put(List.of(c.cle(), c.sous()), c);
      for (int seau : c.rangs().needed()) {
        cles.add(c.cle());
        sous.add(c.sous());
        places.add(seau);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    each(
        EXACTES.formatted(
            Grain.LUS,
            q.source()
                .finies(
                    q.colonnes() + ", seau, attente, count(*) as n",
                    " and seau = any(:seaux)",
                    PAR_GROUPE + ", 3, 4")),
        q,
        Map.of(
            "cles", cles.toArray(String[]::new),
            "sous", sous.toArray(String[]::new),
            "places", places.toArray(Integer[]::new),
            "seaux", places.stream().distinct().toArray(Integer[]::new)),
        rs -> {
          Compte compte = parCle.get(List.of(rs.getString(1), rs.getString(2)));
          if (compte != null) {
            compte.rangs().value(rs.getInt(3), rs.getInt(4), rs.getLong(5));
          }
        });
  }

  /** Groups too many and too small to count by duration: the few that are shown are sorted. */
  private void sort(Question q, Comptes comptes, List<Compte> montres) {
    each(
        select(
            "percentile_cont(array[0.5, 0.9]) within group (order by attente)",
            q.source()
                .finies(
                    q.colonnes() + ", attente",
                    " and (corbeille in (select cast(c as uuid) from unnest(cast(:cles as text[])) c)"
                        + " or corbeille is null)",
                    "")),
        q,
        Map.of(
            "cles",
            montres.stream().map(Compte::cle).filter(c -> !c.isEmpty()).toArray(String[]::new)),
        rs -> {
          Double[] centiles = (Double[]) rs.getArray(3).getArray();
          comptes.of(rs.getString(1), rs.getString(2)).set(centiles[0], centiles[1]);
        });
  }

  /** What was counted of each group, in the words people read. */
  private static String select(String mesures, String source) {
    return "select " + Grain.LUS + ", " + mesures + " from " + source + PAR_GROUPE;
  }

  private void each(String sql, Question q, Map<String, ?> others, RowCallbackHandler then) {
    jdbc.sql(sql).params(q.source().params(q.periode())).params(others).query(then);
  }
}
