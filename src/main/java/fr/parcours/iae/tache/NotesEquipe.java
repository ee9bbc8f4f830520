package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of organisations on cases. */
@Repository
class NotesEquipe {

  private final JdbcClient jdbc;
  private final Clock clock;

  NotesEquipe(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UUID add(UUID dossierId, UUID corbeille, String texte, String page, UUID par) {
    UUID id = Uuids.v7();
    jdbc.sql(
            """
            insert into note_equipe (id, dossier_id, corbeille, texte, page, par, le)
            values (:id, :dossier, :corbeille, :texte, :page, :par, :le)
            """)
        .param("id", id)
        .param("dossier", dossierId)
        .param("corbeille", corbeille)
        .param("texte", texte)
        .param("page", page)
        .param("par", par)
        .param("le", OffsetDateTime.now(clock))
        .update();
    return id;
  }

  void call(UUID noteId, Collection<UUID> membres) {
    for (UUID membre : membres) {
      jdbc.sql("insert into note_mention (note_id, utilisateur_id) values (?, ?)")
          .params(noteId, membre)
          .update();
    }
  }

  List<NoteEquipe> of(UUID dossierId, UUID corbeille) {
    return jdbc.sql(
            """
            select n.texte, u.nom_affiche as par, n.le,
              (select string_agg(p.nom_affiche, ', ' order by p.nom_affiche) from note_mention m
                join utilisateur p on p.id = m.utilisateur_id where m.note_id = n.id) as pour
            from note_equipe n left join utilisateur u on u.id = n.par
            where n.dossier_id = ? and n.corbeille = ? order by n.le, n.id
            """)
        .params(dossierId, corbeille)
        .query(NoteEquipe.class)
        .list();
  }
}
