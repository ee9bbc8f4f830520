package fr.parcours.iae.passiae;

import fr.parcours.iae.shared.MemoireTransaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The PASS rows; uniqueness of numbers and of one PASS alive per person is kept by the table. */
@Repository
class PassIaes {

  private static final String SELECT =
      """
      select p.id, p.candidat_id, p.numero, p.debut, p.fin, p.origine, p.diagnostic_id,
        p.candidature_id, s.debut as suspension_debut, s.fin as suspension_fin
      from pass_iae p left join lateral (
        select debut, fin from suspension where pass_id = p.id order by debut desc limit 1) s on true
      """;

  /** What a gesture reads of a PASS several times, kept until something of it is written. */
  private record ParId(UUID id) {}

  private record Dernier(UUID candidatId) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;
  private final Clock clock;

  PassIaes(JdbcClient jdbc, MemoireTransaction memoire, Clock clock) {
    this.jdbc = jdbc;
    this.memoire = memoire;
    this.clock = clock;
  }

  Optional<PassIae> find(UUID id) {
    return memoire.once(
        new ParId(id),
        () ->
            jdbc.sql(SELECT + " where p.id = :id").param("id", id).query(PassIae.class).optional());
  }

  List<PassIae> findAll(Collection<UUID> ids) {
    return jdbc.sql(SELECT + " where p.id in (:ids)").param("ids", ids).query(PassIae.class).list();
  }

  Optional<PassIae> lock(UUID id) {
    memoire.forget();
    return jdbc.sql(SELECT + " where p.id = :id for update of p")
        .param("id", id)
        .query(PassIae.class)
        .optional();
  }

  /** The person's last PASS by end date, over or not. */
  Optional<PassIae> findLatest(UUID candidatId) {
    return memoire.once(
        new Dernier(candidatId),
        () ->
            jdbc.sql(SELECT + " where p.candidat_id = :candidat order by p.fin desc limit 1")
                .param("candidat", candidatId)
                .query(PassIae.class)
                .optional());
  }

  void insert(PassIae pass) {
    memoire.forget();
    jdbc.sql(
            """
            insert into pass_iae
              (id, candidat_id, numero, debut, fin, origine, diagnostic_id, candidature_id, delivre_le)
            values (:id, :candidat, :numero, :debut, :fin, :origine, :diagnostic, :candidature, :le)
            """)
        .param("id", pass.id())
        .param("candidat", pass.candidatId())
        .param("numero", pass.numero())
        .param("debut", pass.debut())
        .param("fin", pass.fin())
        .param("origine", pass.origine().name())
        .param("diagnostic", pass.diagnosticId())
        .param("candidature", pass.candidatureId())
        .param("le", now())
        .update();
  }

  void move(PassIae pass) {
    memoire.forget();
    jdbc.sql("update pass_iae set debut = :debut, fin = :fin where id = :id")
        .param("id", pass.id())
        .param("debut", pass.debut())
        .param("fin", pass.fin())
        .update();
  }

  void cancel(PassIae pass, UUID par) {
    memoire.forget();
    jdbc.sql("delete from pass_iae where id = :id").param("id", pass.id()).update();
    jdbc.sql(
            """
            insert into pass_iae_annule
              (id, candidat_id, numero, debut, fin, origine, annule_le, annule_par)
            values (:id, :candidat, :numero, :debut, :fin, :origine, :le, :par)
            """)
        .param("id", pass.id())
        .param("candidat", pass.candidatId())
        .param("numero", pass.numero())
        .param("debut", pass.debut())
        .param("fin", pass.fin())
        .param("origine", pass.origine().name())
        .param("le", now())
        .param("par", par)
        .update();
  }

  void record(PassIae pass, NatureEvenement nature, UUID par) {
    jdbc.sql(
            """
            insert into pass_iae_evenement (pass_id, nature, debut, fin, candidature_id, utilisateur_id, le)
            values (:pass, :nature, :debut, :fin, :candidature, :par, :le)
            """)
        .param("pass", pass.id())
        .param("nature", nature.name())
        .param("debut", pass.debut())
        .param("fin", pass.fin())
        .param("candidature", pass.candidatureId())
        .param("par", par)
        .param("le", now())
        .update();
  }

  List<EvenementPass> evenements(UUID passId) {
    return jdbc.sql(
            """
            select v.nature, v.debut, v.fin, u.nom_affiche as par, v.le
            from pass_iae_evenement v left join utilisateur u on u.id = v.utilisateur_id
            where v.pass_id = :pass order by v.id
            """)
        .param("pass", passId)
        .query(EvenementPass.class)
        .list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
