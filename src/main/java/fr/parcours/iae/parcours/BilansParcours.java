package fr.parcours.iae.parcours;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The end-of-path reviews, never changed once made. */
@Repository
class BilansParcours {

  private final JdbcClient jdbc;

  BilansParcours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(BilanParcours bilan) {
    jdbc.sql(
            """
            insert into bilan_parcours
              (id, pass_id, siae_id, entretien_le, acquis, suite, actions, fait_par, fait_le)
            values (:id, :pass, :siae, :entretien, :acquis, :suite, :actions, :par, :le)
            """)
        .param("id", bilan.id())
        .param("pass", bilan.passId())
        .param("siae", bilan.siaeId())
        .param("entretien", bilan.entretienLe())
        .param("acquis", bilan.acquis())
        .param("suite", bilan.suite().name())
        .param("actions", bilan.actions())
        .param("par", bilan.faitPar())
        .param("le", bilan.faitLe())
        .update();
  }

  List<BilanParcours> ofPass(UUID passId) {
    return jdbc.sql(
            """
            select id, pass_id, siae_id, entretien_le, acquis, suite, actions, fait_par, fait_le
            from bilan_parcours where pass_id = :pass order by fait_le desc
            """)
        .param("pass", passId)
        .query(BilanParcours.class)
        .list();
  }
}
