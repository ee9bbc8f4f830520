package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A note of a team: who wrote it, whom it calls, where it is read; never what it says. */
@Component
class SourceNote implements Source {

  private final Personnes personnes;
  private final JdbcClient jdbc;

  SourceNote(Personnes personnes, JdbcClient jdbc) {
    this.personnes = personnes;
    this.jdbc = jdbc;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(NatureAnnonce.NOTE_MENTION);
  }

  @Override
  public Set<String> mots() {
    return Set.of("auteur", "page");
  }

  @Override
  public Dossier read(Notification n) {
    UUID noteId = UUID.fromString(String.valueOf(n.detail()));
    return new Dossier()
        .mot("auteur", personnes.nomAffiche(n.par()).orElse("Un collègue"))
        .mot(
            "page",
            jdbc.sql("select page from note_equipe where id = ?")
                .param(noteId)
                .query(String.class)
                .single()
                .substring(1))
        .role(RoleDestinataire.COLLEGUE, () -> called(noteId, n.autreOrganisationId()));
  }

  /** Whoever left the organisation since is told nothing. */
  private List<Destinataire> called(UUID noteId, @Nullable UUID organisationId) {
    List<UUID> appeles =
        jdbc.sql("select utilisateur_id from note_mention where note_id = ?")
            .param(noteId)
            .query(UUID.class)
            .list();
    return personnes.members(organisationId).stream()
        .filter(m -> appeles.contains(m.id()))
        .toList();
  }
}
