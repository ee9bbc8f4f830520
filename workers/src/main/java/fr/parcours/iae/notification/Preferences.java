package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each person wants to be told, for each organisation they act for. */
@Repository
class Preferences {

  private record Choix(NatureAnnonce nature, ModeEnvoi mode) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Preferences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Map<NatureAnnonce, ModeEnvoi> of(UUID utilisateurId, @Nullable UUID organisationId) {
    Map<NatureAnnonce, ModeEnvoi> modes = new EnumMap<>(NatureAnnonce.class);
    jdbc.sql(
            """
            select nature, mode from preference_notification
            where utilisateur_id = :utilisateur and organisation_id = :organisation
            """)
        .param("utilisateur", utilisateurId)
        .param("organisation", or(organisationId))
        .query(Choix.class)
        .list()
        .forEach(choix -> modes.put(choix.nature(), choix.mode()));
    return modes;
  }

  /** At once unless the person chose otherwise, for what may be chosen. */
  ModeEnvoi mode(UUID utilisateurId, @Nullable UUID organisationId, NatureAnnonce nature) {
    return nature.isDesactivable()
        ? of(utilisateurId, organisationId).getOrDefault(nature, ModeEnvoi.IMMEDIAT)
        : ModeEnvoi.IMMEDIAT;
  }

  void set(
      UUID utilisateurId, @Nullable UUID organisationId, NatureAnnonce nature, ModeEnvoi mode) {
    jdbc.sql(
            """
            insert into preference_notification
              (utilisateur_id, organisation_id, nature, mode, modifiee_le)
            values (:utilisateur, :organisation, :nature, :mode, :le)
            on conflict (utilisateur_id, organisation_id, nature)
              do update set mode = excluded.mode, modifiee_le = excluded.modifiee_le
            """)
        .param("utilisateur", utilisateurId)
        .param("organisation", or(organisationId))
        .param("nature", nature.name())
        .param("mode", mode.name())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  /** Whoever stops the digest wants no mail of what went into it. */
  void stopDaily(UUID utilisateurId) {
    jdbc.sql(
            """
            update preference_notification set mode = 'AUCUN', modifiee_le = :le
            where utilisateur_id = :utilisateur and mode = 'QUOTIDIEN'
            """)
        .param("le", OffsetDateTime.now(clock))
        .param("utilisateur", utilisateurId)
        .update();
  }

  private static UUID or(@Nullable UUID organisationId) {
    return organisationId == null ? Dossier.SANS_ORGANISATION : organisationId;
  }
}
