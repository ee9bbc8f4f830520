package fr.parcours.iae.parcours;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.tache.JournalDossier;
import fr.parcours.iae.tache.Sujet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did to a PASS, as the door of gestures reads and writes it. */
@Component
class JournalPass implements JournalDossier {

  private final VerrouPass verrou;
  private final JdbcClient jdbc;
  private final Clock clock;

  JournalPass(VerrouPass verrou, JdbcClient jdbc, Clock clock) {
    this.verrou = verrou;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public Set<String> processus() {
    return Set.of("parcours");
  }

  @Override
  public void lock(UUID passId) {
    verrou.take(passId);
  }

  @Override
  public void note(UUID passId, String fait, Acteur acteur) {
    jdbc.sql(
            """
            insert into parcours_acte (pass_id, fait, utilisateur_id, organisation_id, le)
            values (:pass, :fait, :par, :organisation, :le)
            """)
        .param("pass", passId)
        .param("fait", fait)
        .param("par", acteur.utilisateurId())
        .param("organisation", acteur.organisationId())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  @Override
  public Optional<Trace> last(UUID passId) {
    return jdbc.sql(
            """
            select id, fait, utilisateur_id, le from parcours_acte
            where pass_id = :pass order by id desc limit 1
            """)
        .param("pass", passId)
        .query(
            (row, i) ->
                new Trace(
                    row.getLong("id"),
                    row.getString("fait"),
                    row.getObject("utilisateur_id", UUID.class),
                    row.getObject("le", OffsetDateTime.class)))
        .optional();
  }
}
