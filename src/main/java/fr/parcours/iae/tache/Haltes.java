package fr.parcours.iae.tache;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of waits that are nobody's task. */
@Repository
class Haltes {

  private final JdbcClient jdbc;

  Haltes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Halte h) {
    jdbc.sql(
            """
            insert into halte (id, dossier_id, processus, definition_id, etape, nature, departement,
              corbeille, candidat_id, creee_le, echeance)
            values (:id, :dossier, :processus, :definition, :etape, :nature, :departement,
              :corbeille, :candidat, :le, :echeance)
            """)
        .param("id", h.id())
        .param("dossier", h.dossierId())
        .param("processus", h.processus())
        .param("definition", h.definitionId())
        .param("etape", h.etape())
        .param("nature", h.nature().name())
        .param("departement", h.departement())
        .param("corbeille", h.corbeille())
        .param("candidat", h.candidatId())
        .param("le", h.creeeLe())
        .param("echeance", h.echeance())
        .update();
  }

  void end(String id, String statut, OffsetDateTime le) {
    jdbc.sql(
            "update halte set statut = :statut, faite_le = :le where id = :id and statut = 'OUVERTE'")
        .param("statut", statut)
        .param("le", le)
        .param("id", id)
        .update();
  }

  /** All of a case, the oldest first. */
  List<Halte> ofDossier(UUID dossierId) {
    return jdbc.sql(
            """
            select id, dossier_id, processus, definition_id, etape, nature, departement, corbeille,
              candidat_id, creee_le, echeance, statut, faite_le
            from halte where dossier_id = ? order by creee_le, id
            """)
        .param(dossierId)
        .query(Halte.class)
        .list();
  }

  /** The case went elsewhere: what it waits for follows. */
  void move(String id, Responsables.Responsable responsable) {
    jdbc.sql(
            """
            update halte set departement = :departement, corbeille = :siae
            where id = :id and statut = 'OUVERTE'
              and (departement, corbeille) is distinct from (:departement, :siae)
            """)
        .param("departement", responsable.departement())
        .param("siae", responsable.siaeId())
        .param("id", id)
        .update();
  }
}
