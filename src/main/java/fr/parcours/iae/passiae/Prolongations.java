package fr.parcours.iae.passiae;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prolongation rows; that two of a PASS never overlap is kept by the table. */
@Repository
class Prolongations {

  private final JdbcClient jdbc;

  Prolongations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Prolongation> ofPass(UUID passId) {
    return jdbc.sql(
            """
            select id, pass_id, demande_id, siae_id, motif, debut, fin, accordee_par, accordee_le
            from prolongation where pass_id = ? order by debut
            """)
        .param(passId)
        .query(Prolongation.class)
        .list();
  }

  void insert(Prolongation p) {
    jdbc.sql(
            """
            insert into prolongation
              (id, pass_id, demande_id, siae_id, motif, debut, fin, accordee_par, accordee_le)
            values (:id, :pass, :demande, :siae, :motif, :debut, :fin, :par, :le)
            """)
        .param("id", p.id())
        .param("pass", p.passId())
        .param("demande", p.demandeId())
        .param("siae", p.siaeId())
        .param("motif", p.motif().name())
        .param("debut", p.debut())
        .param("fin", p.fin())
        .param("par", p.accordeePar())
        .param("le", p.accordeeLe())
        .update();
  }
}
