package fr.parcours.iae.prolongation;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code prolongation} behind each request. */
@Component
class ProlongationProcess {

  private static final String KEY = "prolongation";
  private static final String WITHDRAWN = "prolongation.withdrawn";

  private final VersionService versions;
  private final Processus processus;

  ProlongationProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(UUID demandeId, String departement) {
    processus.start(
        versions.processus(KEY, departement).definitionId(), demandeId, departement, Map.of());
  }

  void withdraw(UUID demandeId) {
    processus.correlate(WITHDRAWN, demandeId);
  }
}
