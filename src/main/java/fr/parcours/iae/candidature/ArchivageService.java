package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts away what was left alone for a hundred and eighty days: one statement for many cases, no
 * timer, no instance, and no waiting for a row that somebody is working on.
 */
@Service
public class ArchivageService {

  private final JdbcClient jdbc;
  private final Clock clock;

  ArchivageService(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Archives at most this many; answers how many were. */
  @Transactional
  public int archiveDue(int auPlus) {
    List<String> etats = ArchivageCandidature.archivables().stream().map(Enum::name).toList();
    return jdbc.sql(
            """
            with anciennes as (
              select id from candidature
              where archivee_le is null and etat not in ('ACCEPTEE', 'ACTION_PREALABLE', 'VIVIER')
                and etat in (:etats) and modifiee_le < :avant
              order by modifiee_le limit :auPlus for update skip locked),
            archivees as (
              update candidature c set archivee_le = :le from anciennes a where c.id = a.id
              returning c.id, c.etat)
            insert into candidature_transition
              (candidature_id, transition, etat_avant, etat_apres, utilisateur_id, le)
            select id, 'ARCHIVE', etat, etat, :plateforme, :le from archivees
            """)
        .param("etats", etats)
        .param("avant", before())
        .param("auPlus", auPlus)
        .param("le", OffsetDateTime.now(clock))
        .param("plateforme", Acteur.systeme().utilisateurId())
        .update();
  }

  /** Midnight after the last day on which a change is old enough. */
  private OffsetDateTime before() {
    return LocalDate.now(clock)
        .minusDays(ArchivageCandidature.JOURS_AVANT_ARCHIVAGE - 1L)
        .atStartOfDay(clock.getZone())
        .toOffsetDateTime();
  }
}
