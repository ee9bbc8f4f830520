package fr.parcours.iae.embauche;

import fr.parcours.iae.shared.MemoireTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hire rows; one per person, SIAE and first day. */
@Repository
class Embauches {

  private static final String SELECT =
      """
      select candidature_id, candidat_id, siae_id, debut, fin, poste, heures_hebdomadaires, etat,
        mode_delivrance, pass_id, acceptee_par, acceptee_organisation_id
      from embauche
      """;

  /** What a gesture reads of a hire several times, kept until something of it is written. */
  private record Cle(UUID candidatureId) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;
  private final Clock clock;

  Embauches(JdbcClient jdbc, MemoireTransaction memoire, Clock clock) {
    this.jdbc = jdbc;
    this.memoire = memoire;
    this.clock = clock;
  }

  Optional<Embauche> find(UUID candidatureId) {
    return memoire.once(
        new Cle(candidatureId),
        () ->
            jdbc.sql(SELECT + " where candidature_id = :id")
                .param("id", candidatureId)
                .query(Embauche.class)
                .optional());
  }

  /** Writes the hire being prepared; a hire given up or cancelled before is taken up again. */
  void prepare(Embauche e) {
    memoire.forget();
    jdbc.sql(
            """
            insert into embauche (candidature_id, candidat_id, siae_id, debut, fin, poste,
              heures_hebdomadaires, etat, acceptee_par, acceptee_organisation_id, acceptee_le)
            values (:id, :candidat, :siae, :debut, :fin, :poste, :heures, :etat, :par, :organisation, :le)
            on conflict (candidature_id) do update set debut = excluded.debut, fin = excluded.fin,
              poste = excluded.poste, heures_hebdomadaires = excluded.heures_hebdomadaires,
              etat = excluded.etat, siae_id = excluded.siae_id, acceptee_par = excluded.acceptee_par,
              acceptee_organisation_id = excluded.acceptee_organisation_id,
              acceptee_le = excluded.acceptee_le, pass_id = null, mode_delivrance = null
            """)
        .param("id", e.candidatureId())
        .param("candidat", e.candidatId())
        .param("siae", e.siaeId())
        .param("debut", e.debut())
        .param("fin", e.fin())
        .param("poste", e.poste())
        .param("heures", e.heuresHebdomadaires())
        .param("etat", e.etat().name())
        .param("par", e.accepteePar())
        .param("organisation", e.accepteeOrganisationId())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  void conclude(UUID candidatureId, String modeDelivrance) {
    memoire.forget();
    jdbc.sql(
            "update embauche set etat = 'CONCLUE', mode_delivrance = :mode where candidature_id = :id")
        .param("id", candidatureId)
        .param("mode", modeDelivrance)
        .update();
  }

  void attachPass(UUID candidatureId, @Nullable UUID passId) {
    memoire.forget();
    jdbc.sql("update embauche set pass_id = :pass, fiche_vue_le = null where candidature_id = :id")
        .param("id", candidatureId)
        .param("pass", passId)
        .update();
  }

  void setFin(UUID candidatureId, @Nullable LocalDate fin) {
    memoire.forget();
    jdbc.sql("update embauche set fin = :fin where candidature_id = :id")
        .param("id", candidatureId)
        .param("fin", fin)
        .update();
  }

  void setHoraire(UUID candidatureId, BigDecimal heures) {
    memoire.forget();
    jdbc.sql("update embauche set heures_hebdomadaires = :heures where candidature_id = :id")
        .param("id", candidatureId)
        .param("heures", heures)
        .update();
  }

  void setEtat(UUID candidatureId, EtatEmbauche etat) {
    memoire.forget();
    jdbc.sql("update embauche set etat = :etat where candidature_id = :id")
        .param("id", candidatureId)
        .param("etat", etat.name())
        .update();
  }

  List<Embauche> ofPass(UUID passId) {
    return jdbc.sql(
            SELECT
                + " where pass_id = :pass and etat = 'CONCLUE' order by acceptee_le desc, debut desc")
        .param("pass", passId)
        .query(Embauche.class)
        .list();
  }

  long concludedOnPass(UUID passId) {
    return jdbc.sql("select count(*) from embauche where pass_id = :pass and etat = 'CONCLUE'")
        .param("pass", passId)
        .query(Long.class)
        .single();
  }
}
