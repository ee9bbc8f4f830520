package fr.parcours.iae.sortie;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods; that a person is in one place at a time is kept by the table. */
@Repository
class Pmsmps {

  private static final String SELECT =
      """
      select id, candidature_id, pass_id, candidat_id, siae_id, accueil, siret_accueil, objet, debut, fin
      from pmsmp where annulee_le is null and\s""";

  private final JdbcClient jdbc;
  private final Clock clock;

  Pmsmps(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Pmsmp> ofPass(UUID passId) {
    return list("pass_id = ? order by debut desc", passId);
  }

  List<Pmsmp> ofCandidat(UUID candidatId) {
    return list("candidat_id = ? order by debut desc", candidatId);
  }

  void insert(Pmsmp p, UUID par) {
    jdbc.sql(
            """
            insert into pmsmp (id, candidature_id, pass_id, candidat_id, siae_id, accueil,
              siret_accueil, objet, debut, fin, declaree_par, declaree_le)
            values (:id, :candidature, :pass, :candidat, :siae, :accueil, :siret, :objet, :debut, :fin,
              :par, :le)
            """)
        .param("id", p.id())
        .param("candidature", p.candidatureId())
        .param("pass", p.passId())
        .param("candidat", p.candidatId())
        .param("siae", p.siaeId())
        .param("accueil", p.accueil())
        .param("siret", p.siretAccueil())
        .param("objet", p.objet().name())
        .param("debut", p.debut())
        .param("fin", p.fin())
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  void cancel(UUID id, UUID par) {
    jdbc.sql("update pmsmp set annulee_par = ?, annulee_le = ? where id = ?")
        .params(par, OffsetDateTime.now(clock), id)
        .update();
  }

  private List<Pmsmp> list(String where, UUID cle) {
    return jdbc.sql(SELECT + where).param(cle).query(Pmsmp.class).list();
  }
}
