package fr.parcours.iae.prolongation;

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
 * A prolongation the hire's SIAE asked for, that nobody answered: while it waits for the service to
 * arbitrate, and six months after, as long as the decision may be disputed.
 */
@Component
class SaisineProlongation implements Saisine {

  private static final int MOIS_APRES = 6;

  private final JdbcClient jdbc;
  private final Clock clock;

  SaisineProlongation(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<MotifSaisine> motif(UUID dossierId, Acteur service) {
    return jdbc.sql(
                """
                select exists (select from embauche e
                  join demande_prolongation d on d.pass_id = e.pass_id and d.siae_id = e.siae_id
                  join tache t on t.dossier_id = d.id
                  where e.candidature_id = :dossier and t.organisation_id = :service
                    and (t.statut = 'OUVERTE' or t.statut = 'FAITE' and t.faite_le >= :depuis))
                """)
            .param("dossier", dossierId)
            .param("service", service.organisationId())
            .param("depuis", OffsetDateTime.now(clock).minusMonths(MOIS_APRES))
            .query(Boolean.class)
            .single()
        ? Optional.of(MotifSaisine.ARBITRAGE_PROLONGATION)
        : Optional.empty();
  }
}
