package fr.parcours.iae.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tokens. */
@Repository
class Jetons {

  private static final String SELECT =
      """
      select id, organisation_id, nom, debut, cree_par, cree_le, expire_le, revoque_le, dernier_usage
      from jeton_api
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Jetons(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(JetonApi jeton, byte[] empreinte) {
    jdbc.sql(
            """
            insert into jeton_api
              (id, organisation_id, nom, debut, empreinte, cree_par, cree_le, expire_le)
            values (:id, :organisation, :nom, :debut, :empreinte, :par, :le, :fin)
            """)
        .param("id", jeton.id())
        .param("organisation", jeton.organisationId())
        .param("nom", jeton.nom())
        .param("debut", jeton.debut())
        .param("empreinte", empreinte)
        .param("par", jeton.creePar())
        .param("le", jeton.creeLe())
        .param("fin", jeton.expireLe())
        .update();
  }

  List<JetonApi> of(UUID organisationId) {
    return jdbc.sql(SELECT + " where organisation_id = ? order by cree_le desc limit 100")
        .param(organisationId)
        .query(JetonApi.class)
        .list();
  }

  int valid(UUID organisationId) {
    return jdbc.sql(
            """
            select count(*) from jeton_api
            where organisation_id = ? and revoque_le is null and expire_le > ?
            """)
        .params(organisationId, now())
        .query(Integer.class)
        .single();
  }

  Optional<JetonApi> find(byte[] empreinte) {
    return jdbc.sql(SELECT + " where empreinte = ?")
        .param(empreinte)
        .query(JetonApi.class)
        .optional();
  }

  boolean revoke(UUID id, UUID organisationId, UUID par) {
    return jdbc.sql(
                """
                update jeton_api set revoque_le = :le, revoque_par = :par
                where id = :id and organisation_id = :organisation and revoque_le is null
                """)
            .param("le", now())
            .param("par", par)
            .param("id", id)
            .param("organisation", organisationId)
            .update()
        == 1;
  }

  /** Written at most once a minute. */
  void used(UUID id) {
    jdbc.sql(
            """
            update jeton_api set dernier_usage = :le
            where id = :id and coalesce(dernier_usage, '-infinity') < :avant
            """)
        .param("le", now())
        .param("avant", now().minusMinutes(1))
        .param("id", id)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
