package fr.parcours.iae.candidature;

import fr.parcours.iae.tache.JournalDossier;
import fr.parcours.iae.tache.Sujet;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of a candidature, as the door of gestures reads it. */
@Component
class JournalCandidature implements JournalDossier {

  private final CandidatureService candidatures;
  private final JdbcClient jdbc;

  JournalCandidature(CandidatureService candidatures, JdbcClient jdbc) {
    this.candidatures = candidatures;
    this.jdbc = jdbc;
  }

  @Override
  public Sujet sujet() {
    return Sujet.CANDIDATURE;
  }

  @Override
  public Set<String> processus() {
    return Set.of("orientation", "embauche", "eligibilite");
  }

  @Override
  public void lock(UUID dossierId) {
    candidatures.lockWithPerson(dossierId);
  }

  /** A reminder to the employer is nobody's act. */
  @Override
  public Optional<Trace> last(UUID dossierId) {
    return jdbc.sql(
            """
            select id, transition, utilisateur_id, le from candidature_transition
            where candidature_id = :id and transition <> 'REMIND' order by id desc limit 1
            """)
        .param("id", dossierId)
        .query(
            (row, i) ->
                new Trace(
                    row.getLong("id"),
                    FaitCandidature.libelle(row.getString("transition")),
                    row.getObject("utilisateur_id", UUID.class),
                    row.getObject("le", OffsetDateTime.class)))
        .optional();
  }
}
