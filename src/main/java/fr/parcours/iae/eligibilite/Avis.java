package fr.parcours.iae.eligibilite;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions asked from habilitated prescribers. */
@Repository
public class Avis {

  private final JdbcClient jdbc;
  private final Clock clock;

  Avis(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void request(UUID dossierId, UUID prescripteurId, @Nullable String message, UUID par) {
    jdbc.sql(
            """
            insert into avis_demande (dossier_id, prescripteur_id, message, demande_par, demande_le)
            values (:dossier, :prescripteur, :message, :par, :le)
            """)
        .param("dossier", dossierId)
        .param("prescripteur", prescripteurId)
        .param("message", message)
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  /** The organisation last asked for its opinion on a case. */
  public Optional<UUID> prescripteurOf(UUID dossierId) {
    return jdbc.sql(
            """
            select prescripteur_id from avis_demande
            where dossier_id = :dossier order by id desc limit 1
            """)
        .param("dossier", dossierId)
        .query(UUID.class)
        .optional();
  }
}
