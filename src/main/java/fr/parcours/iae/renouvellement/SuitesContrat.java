package fr.parcours.iae.renouvellement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked about each end of each contract, and the renewals made. */
@Repository
class SuitesContrat {

  private final JdbcClient jdbc;
  private final Clock clock;

  SuitesContrat(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<SuiteContrat> find(UUID id) {
    return jdbc.sql(
            "select id, candidature_id, pass_id, siae_id, departement, fin from suite_contrat where id = ?")
        .param(id)
        .query(SuiteContrat.class)
        .optional();
  }

  /** The ends of contracts already asked about on this PASS. */
  List<SuiteContrat> ofPass(UUID passId) {
    return jdbc.sql(
            """
            select id, candidature_id, pass_id, siae_id, departement, fin
            from suite_contrat where pass_id = ?
            """)
        .param(passId)
        .query(SuiteContrat.class)
        .list();
  }

  /** Those that still wait for this contract. */
  List<UUID> enAttente(UUID candidatureId) {
    return jdbc.sql("select id from suite_contrat where candidature_id = ? and decidee_le is null")
        .param(candidatureId)
        .query(UUID.class)
        .list();
  }

  /** Whose contract it was. */
  UUID candidatOf(SuiteContrat s) {
    return jdbc.sql("select candidat_id from candidature where id = ?")
        .param(s.candidatureId())
        .query(UUID.class)
        .single();
  }

  void insert(SuiteContrat s) {
    jdbc.sql(
            """
            insert into suite_contrat
              (id, candidature_id, pass_id, siae_id, departement, fin, demandee_le)
            values (:id, :candidature, :pass, :siae, :departement, :fin, :le)
            """)
        .param("id", s.id())
        .param("candidature", s.candidatureId())
        .param("pass", s.passId())
        .param("siae", s.siaeId())
        .param("departement", s.departement())
        .param("fin", s.fin())
        .param("le", now())
        .update();
  }

  void decide(UUID id, String suite, UUID par) {
    jdbc.sql(
            """
            update suite_contrat set suite = :suite, decidee_par = :par, decidee_le = :le
            where id = :id and decidee_le is null
            """)
        .param("id", id)
        .param("suite", suite)
        .param("par", par)
        .param("le", now())
        .update();
  }

  int renewals(UUID candidatureId) {
    return jdbc.sql("select count(*) from renouvellement_contrat where candidature_id = ?")
        .param(candidatureId)
        .query(Integer.class)
        .single();
  }

  void renewed(
      UUID candidatureId, Renouvellement renouvellement, UUID id, LocalDate ancienne, UUID par) {
    jdbc.sql(
            """
            insert into renouvellement_contrat (id, candidature_id, contrat, derogation, ancienne_fin,
              nouvelle_fin, decide_par, decide_le)
            values (:id, :candidature, :contrat, :derogation, :ancienne, :nouvelle, :par, :le)
            """)
        .param("id", id)
        .param("candidature", candidatureId)
        .param("contrat", renouvellement.contrat().name())
        .param("derogation", renouvellement.derogation().name())
        .param("ancienne", ancienne)
        .param("nouvelle", renouvellement.nouvelleFin())
        .param("par", par)
        .param("le", now())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
