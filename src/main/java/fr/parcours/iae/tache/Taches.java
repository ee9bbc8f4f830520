package fr.parcours.iae.tache;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work list rows. */
@Repository
class Taches {

  private static final String SELECT =
      """
      select id, dossier_id, processus, definition_id, etape, libelle, acteur, organisation_id,
        departement, creee_le, echeance, assignee, statut, faite_par, faite_le
      from tache
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Taches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(TacheOuverte t, @Nullable UUID candidatId, @Nullable UUID siaeId) {
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              organisation_id, departement, creee_le, echeance, candidat_id, siae_id, corbeille,
              echeance_tri)
            values (:id, :dossier, :processus, :definition, :etape, :libelle, :acteur, :organisation,
              :departement, :le, :echeance, :candidat, :siae, :corbeille, :tri)
            """)
        .param("id", t.id())
        .param("dossier", t.dossierId())
        .param("processus", t.processus())
        .param("definition", t.definitionId())
        .param("etape", t.etape())
        .param("libelle", t.libelle())
        .param("acteur", t.acteur())
        .param("organisation", t.organisationId())
        .param("departement", t.departement())
        .param("le", t.creeeLe())
        .param("echeance", t.echeance())
        .param("candidat", candidatId)
        .param("siae", siaeId)
        .param("corbeille", Corbeille.of(t.organisationId()))
        .param("tri", Corbeille.tri(t.echeance()))
        .update();
  }

  Optional<TacheOuverte> find(String id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(TacheOuverte.class)
        .optional();
  }

  Optional<TacheOuverte> lock(String id) {
    return jdbc.sql(SELECT + " where id = :id for update")
        .param("id", id)
        .query(TacheOuverte.class)
        .optional();
  }

  List<TacheOuverte> ofDossier(UUID dossierId) {
    return jdbc.sql(SELECT + " where dossier_id = :dossier order by creee_le, id")
        .param("dossier", dossierId)
        .query(TacheOuverte.class)
        .list();
  }

  void assign(String id, @Nullable UUID assignee) {
    // Handed to somebody else, it is theirs to see at once: what was put aside was so for the
    // former.
    jdbc.sql(
            """
            update tache set assignee = :assignee, a_revoir_le =
              case when assignee is not distinct from :assignee or :assignee::uuid is null
                then a_revoir_le end
            where id = :id and statut = 'OUVERTE'
            """)
        .param("id", id)
        .param("assignee", assignee)
        .update();
  }

  /** Puts it aside until a day; the due date of the law stays. */
  void postpone(String id, @Nullable LocalDate jour) {
    jdbc.sql("update tache set a_revoir_le = :jour where id = :id and statut = 'OUVERTE'")
        .param("id", id)
        .param("jour", jour)
        .update();
  }

  /** Frees what somebody took of an organisation's, in sight at once: they put it aside, not we. */
  void release(UUID organisationId, UUID utilisateurId) {
    jdbc.sql(
            """
            update tache set assignee = null, a_revoir_le = null
            where corbeille = :corbeille and statut = 'OUVERTE' and assignee = :membre
            """)
        .param("corbeille", Corbeille.of(organisationId))
        .param("membre", utilisateurId)
        .update();
  }

  /** Hands an open task to another organisation: nothing the first one put on it goes along. */
  void move(String id, Responsables.Responsable responsable) {
    int parties =
        jdbc.sql(
                """
            update tache set organisation_id = :organisation, departement = :departement,
              corbeille = :corbeille, siae_id = :siae, assignee = null, a_revoir_le = null
            where id = :id and statut = 'OUVERTE'
              and (organisation_id, departement) is distinct from (:organisation, :departement)
            """)
            .param("id", id)
            .param("organisation", responsable.organisationId())
            .param("departement", responsable.departement())
            .param("corbeille", Corbeille.of(responsable.organisationId()))
            .param("siae", responsable.siaeId())
            .update();
    if (parties > 0) {
      forgetDrafts(id);
      jdbc.sql("delete from tache_etiquette where tache_id = ?").param(id).update();
    }
  }

  /** What was being typed on it goes with it. */
  private void forgetDrafts(String id) {
    jdbc.sql("delete from brouillon_tache where tache_id = ?").param(id).update();
  }

  void done(String id, UUID par, String resultat) {
    forgetDrafts(id);
    jdbc.sql(
            """
            update tache set statut = 'FAITE', faite_par = :par, faite_le = :le, resultat = :resultat
            where id = :id
            """)
        .param("id", id)
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .param("resultat", resultat)
        .update();
  }

  void cancel(String id) {
    forgetDrafts(id);
    jdbc.sql(
            "update tache set statut = 'ANNULEE', faite_le = :le where id = :id and statut = 'OUVERTE'")
        .param("id", id)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }
}
