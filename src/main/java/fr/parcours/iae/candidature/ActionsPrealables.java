package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions before hiring, by first day. */
@Repository
public class ActionsPrealables {

  private final JdbcClient jdbc;
  private final Clock clock;

  ActionsPrealables(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<ActionPrealable> of(UUID candidatureId) {
    return jdbc.sql(
            """
            select id, candidature_id, nature, debut, fin from action_prealable
            where candidature_id = :id order by debut, id
            """)
        .param("id", candidatureId)
        .query(ActionPrealable.class)
        .list();
  }

  void insert(ActionPrealable action, Acteur acteur) {
    jdbc.sql(
            """
            insert into action_prealable
              (id, candidature_id, nature, debut, fin, ajoutee_par, ajoutee_le)
            values (:id, :candidature, :nature, :debut, :fin, :par, :le)
            """)
        .param("id", action.id())
        .param("candidature", action.candidatureId())
        .param("nature", action.nature().name())
        .param("debut", action.debut())
        .param("fin", action.fin())
        .param("par", acteur.utilisateurId())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  void update(ActionPrealable action) {
    jdbc.sql(
            "update action_prealable set nature = :nature, debut = :debut, fin = :fin where id = :id")
        .param("id", action.id())
        .param("nature", action.nature().name())
        .param("debut", action.debut())
        .param("fin", action.fin())
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from action_prealable where id = :id").param("id", id).update();
  }
}
