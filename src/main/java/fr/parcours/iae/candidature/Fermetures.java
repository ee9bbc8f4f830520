package fr.parcours.iae.candidature;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** The closure to do after this one, in the order of their ids. */
  Optional<UUID> next(@Nullable UUID after) {
    return jdbc.sql(
            """
            select candidature_id from fermeture_processus
            where :after::uuid is null or candidature_id > :after::uuid
            order by candidature_id limit 1
            """)
        .param("after", after)
        .query(UUID.class)
        .optional();
  }

  /** Takes a closure for the length of the transaction; false when it was done meanwhile. */
  boolean take(UUID candidatureId) {
    return jdbc.sql(
            "select candidature_id from fermeture_processus where candidature_id = :id for update")
        .param("id", candidatureId)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void done(UUID candidatureId) {
    jdbc.sql("delete from fermeture_processus where candidature_id = :id")
        .param("id", candidatureId)
        .update();
  }
}
