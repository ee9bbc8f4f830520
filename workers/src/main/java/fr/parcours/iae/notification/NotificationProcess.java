package fr.parcours.iae.notification;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code notification} behind each event to tell. */
@Component
class NotificationProcess {

  private static final String KEY = "notification";

  private final VersionService versions;
  private final Processus processus;

  NotificationProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(UUID notificationId, String departement) {
    processus.start(
        versions.processus(KEY, departement).definitionId(), notificationId, departement, Map.of());
  }
}
