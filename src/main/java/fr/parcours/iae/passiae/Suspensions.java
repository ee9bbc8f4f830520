package fr.parcours.iae.passiae;

import fr.parcours.iae.shared.MemoireTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suspension rows; that two of a PASS never share a day is kept by the table. */
@Repository
class Suspensions {

  private static final String SELECT =
      """
      select id, pass_id, siae_id, debut, fin, motif, explication, creee_par, creee_le
      from suspension
      """;

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  Suspensions(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  Optional<Suspension> find(UUID id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(Suspension.class).optional();
  }

  List<Suspension> ofPass(UUID passId) {
    return jdbc.sql(SELECT + " where pass_id = ? order by debut")
        .param(passId)
        .query(Suspension.class)
        .list();
  }

  void insert(Suspension s) {
    memoire.forget();
    jdbc.sql(
            """
            insert into suspension
              (id, pass_id, siae_id, debut, fin, motif, explication, creee_par, creee_le)
            values (:id, :pass, :siae, :debut, :fin, :motif, :explication, :par, :le)
            """)
        .param("id", s.id())
        .param("pass", s.passId())
        .param("siae", s.siaeId())
        .param("debut", s.debut())
        .param("fin", s.fin())
        .param("motif", s.motif().name())
        .param("explication", s.explication())
        .param("par", s.creeePar())
        .param("le", s.creeeLe())
        .update();
  }

  void update(Suspension s) {
    memoire.forget();
    jdbc.sql(
            """
            update suspension set debut = :debut, fin = :fin, motif = :motif,
              explication = :explication where id = :id
            """)
        .param("id", s.id())
        .param("debut", s.debut())
        .param("fin", s.fin())
        .param("motif", s.motif().name())
        .param("explication", s.explication())
        .update();
  }

  void delete(UUID id) {
    memoire.forget();
    jdbc.sql("delete from suspension where id = ?").param(id).update();
  }
}
