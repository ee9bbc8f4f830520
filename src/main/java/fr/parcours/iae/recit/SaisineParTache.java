package fr.parcours.iae.recit;

import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service is seized of a case by its own steps in something asked about it: while one waits for
 * the service, and six months after its last one, as long as the decision may be disputed.
 */
public abstract class SaisineParTache implements Saisine {

  private static final int MOIS_APRES = 6;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final MotifSaisine motif;
  private final String demandes;

  /**
   * @param demandes query of the ids of what was asked about the case, which is its parameter
   *     {@code :dossier}
   */
  protected SaisineParTache(JdbcClient jdbc, Clock clock, MotifSaisine motif, String demandes) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.motif = motif;
    this.demandes = demandes;
  }

  @Override
  public final Optional<MotifSaisine> motif(UUID dossierId, Acteur service) {
    return jdbc.sql(
                """
                select exists (select from tache t where t.dossier_id in (%s)
                  and t.organisation_id = :service
                  and (t.statut = 'OUVERTE' or t.statut = 'FAITE' and t.faite_le >= :depuis))
                """
                    .formatted(demandes))
            .param("dossier", dossierId)
            .param("service", service.organisationId())
            .param("depuis", OffsetDateTime.now(clock).minusMonths(MOIS_APRES))
            .query(Boolean.class)
            .single()
        ? Optional.of(motif)
        : Optional.empty();
  }
}
