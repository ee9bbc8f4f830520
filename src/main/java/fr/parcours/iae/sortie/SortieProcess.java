package fr.parcours.iae.sortie;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code sortie} behind each exit that is followed. */
@Component
class SortieProcess {

  private static final String KEY = "sortie";
  private static final String CANCELLED = "sortie.cancelled";

  private final VersionService versions;
  private final Processus processus;

  SortieProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(Sortie sortie) {
    processus.start(
        versions.processus(KEY, sortie.departement()).definitionId(),
        sortie.id(),
        sortie.departement(),
        Map.of());
  }

  void cancel(UUID sortieId) {
    processus.correlate(CANCELLED, sortieId);
  }
}
