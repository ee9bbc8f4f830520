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
   * @param sortant whether it went out
   * @param lignes lines it held
   * @param appliquees of a file brought in and read to its end, those that were applied
   */
  record Trace(
      UUID par, OffsetDateTime le, boolean sortant, int lignes, @Nullable Integer appliquees) {}

  void exported(int lignes, UUID par) {
    insert("EXPORT", lignes, par);
  }

  /** Its first line is about to be applied. */
  UUID importing(int lignes, UUID par) {
    return insert("IMPORT", lignes, par);
  }

  /** Its last line was read. */
  void imported(UUID id, int appliquees) {
    jdbc.sql("insert into rapprochement_fini (rapprochement_id, le, appliquees) values (?, ?, ?)")
        .params(id, OffsetDateTime.now(clock), appliquees)
        .update();
  }

  List<Trace> latest(int max) {
    return jdbc.sql(
            """
            select r.par, r.le, r.sens = 'EXPORT' as sortant, r.lignes, f.appliquees
            from rapprochement r left join rapprochement_fini f on f.rapprochement_id = r.id
            order by r.le desc, r.id desc limit ?
            """)
        .param(max)
        .query(Trace.class)
        .list();
  }

  private UUID insert(String sens, int lignes, UUID par) {
    UUID id = Uuids.v7();
    jdbc.sql(
            """
            insert into rapprochement (id, sens, par, le, lignes)
            values (:id, :sens, :par, :le, :lignes)
            """)
        .param("id", id)
        .param("sens", sens)
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .param("lignes", lignes)
        .update();
    return id;
  }
}
