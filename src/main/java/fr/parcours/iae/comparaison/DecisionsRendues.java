package fr.parcours.iae.comparaison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the journal of decisions; never writes it. */
@Repository
class DecisionsRendues {

  /** Read by so many: a million decisions are never in memory together. */
  private static final int LOT = 1_000;

  private final JdbcTemplate jdbc;

  DecisionsRendues(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(LOT);
  }

  /**
   * One decision of the past; facts and outcome as JSON, whose text is the same for equal values.
   */
  record Rendue(
      @Nullable UUID dossierId,
      int version,
      LocalDate dateLegale,
      String entrees,
      String sorties) {}

  /** How many decisions of a key each département holds. */
  record Departement(String code, long nombre) {}

  /** In the order they are listed: newest legal date first. */
  void each(String cle, Periode p, Consumer<Rendue> work) {
    jdbc.query(
        """
        select dossier_id, version, date_legale, entrees::text, sorties::text from decision_rendue
        where cle = ? and (cast(? as text) is null or departement = ?)
          and date_legale between ? and ?
        order by date_legale desc, id desc
        """,
        row -> {
          work.accept(read(row));
        },
        cle,
        p.departement(),
        p.departement(),
        p.du(),
        p.au());
  }

  private static Rendue read(ResultSet row) throws SQLException {
    return new Rendue(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5));
  }

  List<Departement> departements(String cle) {
    return jdbc.query(
        """
        select departement, count(*) from decision_rendue
        where cle = ? and departement is not null group by departement order by departement
        """,
        (row, n) -> new Departement(row.getString(1), row.getLong(2)),
        cle);
  }
}
