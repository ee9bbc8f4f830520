package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who took the list of people out, and who brought the ASP's corrections in. */
@Repository
class Rapprochements {

  private final JdbcClient jdbc;
  private final Clock clock;

  Rapprochements(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One file, out or in.
   *
   * @param lignes lines it held
   * @param appliquees of a file brought in, those that were applied; none for a file taken out
   */
  record Trace(UUID par, OffsetDateTime le, int lignes, @Nullable Integer appliquees) {}

  void exported(int lignes, UUID par) {
    insert("EXPORT", lignes, null, par);
  }

  void imported(int lignes, int appliquees, UUID par) {
    insert("IMPORT", lignes, appliquees, par);
  }

  List<Trace> latest(int max) {
    return jdbc.sql(
            "select par, le, lignes, appliquees from rapprochement order by le desc, id desc limit ?")
        .param(max)
        .query(Trace.class)
        .list();
  }

  private void insert(String sens, int lignes, @Nullable Integer appliquees, UUID par) {
    jdbc.sql(
            """
            insert into rapprochement (id, sens, par, le, lignes, appliquees)
            values (:id, :sens, :par, :le, :lignes, :appliquees)
            """)
        .param("id", Uuids.v7())
        .param("sens", sens)
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .param("lignes", lignes)
        .param("appliquees", appliquees)
        .update();
  }
}
