package fr.parcours.iae.tache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of answers, one for each person and task. */
@Repository
class Brouillons {

  private static final TypeReference<Map<String, String[]>> CHAMPS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  Brouillons(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<Brouillon> find(String tacheId, UUID utilisateurId) {
    return jdbc.sql(
            "select champs, le from brouillon_tache where tache_id = ? and utilisateur_id = ?")
        .params(tacheId, utilisateurId)
        .query(
            (rs, n) ->
                new Brouillon(
                    read(rs.getString("champs")), rs.getObject("le", OffsetDateTime.class)))
        .optional();
  }

  OffsetDateTime keep(String tacheId, UUID utilisateurId, Map<String, String[]> champs) {
    OffsetDateTime le = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into brouillon_tache (tache_id, utilisateur_id, champs, le)
            values (:tache, :utilisateur, cast(:champs as jsonb), :le)
            on conflict (tache_id, utilisateur_id) do update
              set champs = excluded.champs, le = excluded.le
            """)
        .param("tache", tacheId)
        .param("utilisateur", utilisateurId)
        .param("champs", written(champs))
        .param("le", le)
        .update();
    return le;
  }

  void forget(String tacheId, UUID utilisateurId) {
    jdbc.sql("delete from brouillon_tache where tache_id = ? and utilisateur_id = ?")
        .params(tacheId, utilisateurId)
        .update();
  }

  private Map<String, String[]> read(String champs) {
    try {
      return json.readValue(champs, CHAMPS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String written(Map<String, String[]> champs) {
    try {
      return json.writeValueAsString(champs);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
