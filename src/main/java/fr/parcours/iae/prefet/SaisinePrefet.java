package fr.parcours.iae.prefet;

import fr.parcours.iae.recit.MotifSaisine;
import fr.parcours.iae.recit.Saisine;
import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A decision asked of the prefect about this hire: while a step of it waits for the service, and
 * six months after its last one, as long as the decision may be disputed.
 */
@Component
class SaisinePrefet implements Saisine {

  private static final int MOIS_APRES = 6;

  private final JdbcClient jdbc;
  private final Clock clock;

  SaisinePrefet(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<MotifSaisine> motif(UUID dossierId, Acteur service) {
    return jdbc.sql(
                """
                select exists (select from demande_prefet d join tache t on t.dossier_id = d.id
                  where d.candidature_id = :dossier and t.organisation_id = :service
                    and (t.statut = 'OUVERTE' or t.statut = 'FAITE' and t.faite_le >= :depuis))
                """)
            .param("dossier", dossierId)
            .param("service", service.organisationId())
            .param("depuis", OffsetDateTime.now(clock).minusMonths(MOIS_APRES))
            .query(Boolean.class)
            .single()
        ? Optional.of(MotifSaisine.DECISION_PREFET)
        : Optional.empty();
  }
}
