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

  private static final String FINIES =
      """
      select cle, sous, %s, count(*), count(*) filter (where statut = 'ANNULEE'),
        count(hors_delai), count(*) filter (where hors_delai)
      from %s group by 1, 2, 3
      """;

  private static final String EXACTES =
      """
      select r.cle, r.sous, r.seau, r.attente, count(*) from %s
        join unnest(cast(:cles as text[]), cast(:sous as text[]), cast(:places as integer[]))
          n (cle, sous, seau) on n.cle = r.cle and n.sous = r.sous and n.seau = r.seau
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

  private void waiting(Question q, Comptes comptes, LocalDate today) {
    each(
        "select cle, sous, count(*), min(creee_le), count(*) filter (where echeance < :aujourdhui) from "
            + q.source().ouvertes(q.colonnes() + ", creee_le, echeance")
            + " group by 1, 2",
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
        "select cle, sous, count(*) from " + q.source().arrivees(q.colonnes()) + " group by 1, 2",
        q,
        Map.of(),
        rs -> {
          long n = rs.getLong(3);
          comptes.add(rs.getString(1), rs.getString(2), c -> c.arrive(n));
        });
  }

  /** By coarse duration too, or none with a constant. */
  private void ended(Question q, Comptes comptes, String seau) {
    String colonnes = q.colonnes() + ", seau, statut, hors_delai";
    each(
        FINIES.formatted(seau, q.source().finies(colonnes, "")),
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
            q.source().finies(q.colonnes() + ", seau, attente", " and seau = any(:seaux)")),
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
        "select cle, sous, percentile_cont(array[0.5, 0.9]) within group (order by attente) from "
            + q.source().finies(q.colonnes() + ", attente", "")
            + " where cle = any(:cles) group by 1, 2",
        q,
        Map.of("cles", montres.stream().map(Compte::cle).toArray(String[]::new)),
        rs -> {
          Double[] centiles = (Double[]) rs.getArray(3).getArray();
          comptes.of(rs.getString(1), rs.getString(2)).set(centiles[0], centiles[1]);
        });
  }

  private void each(String sql, Question q, Map<String, ?> others, RowCallbackHandler then) {
    jdbc.sql(sql).params(q.source().params(q.periode())).params(others).query(then);
  }
}
