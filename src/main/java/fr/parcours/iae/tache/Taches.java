package fr.parcours.iae.tache;

import java.time.Clock;
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

  void insert(TacheOuverte t) {
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              organisation_id, departement, creee_le, echeance)
            values (:id, :dossier, :processus, :definition, :etape, :libelle, :acteur, :organisation,
              :departement, :le, :echeance)
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

  /** Open tasks of an organisation, due soonest first; of the platform's support without one. */
  List<TacheOuverte> open(@Nullable UUID organisationId, FiltreTaches filtre) {
    return jdbc.sql(
            SELECT
                + """
                 where statut = 'OUVERTE'
                  and (organisation_id = :organisation
                    or (cast(:organisation as uuid) is null and organisation_id is null))
                  and (cast(:etape as text) is null or etape = :etape)
                  and (not :enRetard or echeance < :today)
                  and (not :aMoi or assignee = :moi)
                order by echeance, creee_le, id
                limit :taille offset :debut
                """)
        .param("organisation", organisationId)
        .param("etape", filtre.etape())
        .param("enRetard", filtre.enRetard())
        .param("today", filtre.today())
        .param("aMoi", filtre.aMoi())
        .param("moi", filtre.moi())
        .param("taille", filtre.taille() + 1)
        .param("debut", filtre.page() * filtre.taille())
        .query(TacheOuverte.class)
        .list();
  }

  CompteTaches counts(@Nullable UUID organisationId, FiltreTaches filtre) {
    return jdbc.sql(
            """
            select count(*) as ouvertes, count(*) filter (where echeance < :today) as en_retard,
              count(*) filter (where assignee = :moi) as a_moi
            from tache
            where statut = 'OUVERTE' and (organisation_id = :organisation
              or (cast(:organisation as uuid) is null and organisation_id is null))
            """)
        .param("organisation", organisationId)
        .param("today", filtre.today())
        .param("moi", filtre.moi())
        .query(CompteTaches.class)
        .single();
  }

  void assign(String id, @Nullable UUID assignee) {
    jdbc.sql("update tache set assignee = :assignee where id = :id and statut = 'OUVERTE'")
        .param("id", id)
        .param("assignee", assignee)
        .update();
  }

  /** Hands an open task to another organisation; who had taken it no longer has it. */
  void move(String id, @Nullable UUID organisationId, String departement) {
    jdbc.sql(
            """
            update tache set organisation_id = :organisation, departement = :departement, assignee = null
            where id = :id and statut = 'OUVERTE'
              and (organisation_id, departement) is distinct from (:organisation, :departement)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("departement", departement)
        .update();
  }

  void done(String id, UUID par, String resultat) {
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
    jdbc.sql(
            "update tache set statut = 'ANNULEE', faite_le = :le where id = :id and statut = 'OUVERTE'")
        .param("id", id)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }
}
