package fr.parcours.iae.candidature;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Process instances still to end because their candidature was closed otherwise. */
@Repository
class Fermetures {

  private final JdbcClient jdbc;
  private final Clock clock;

  Fermetures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(UUID candidatureId) {
    jdbc.sql(
            """
            insert into fermeture_processus (candidature_id, demandee_le) values (:id, :le)
            on conflict do nothing
            """)
        .param("id", candidatureId)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  /** Takes one closure nobody else is doing, for the length of the transaction. */
  List<UUID> take() {
    return jdbc.sql(
            """
            select candidature_id from fermeture_processus
            order by candidature_id limit 1 for update skip locked
            """)
        .query(UUID.class)
        .list();
  }

  void done(UUID candidatureId) {
    jdbc.sql("delete from fermeture_processus where candidature_id = :id")
        .param("id", candidatureId)
        .update();
  }
}
