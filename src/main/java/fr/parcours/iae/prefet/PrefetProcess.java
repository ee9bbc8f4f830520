package fr.parcours.iae.prefet;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code decision-prefet} behind each request. */
@Component
class PrefetProcess {

  private static final String KEY = "decision-prefet";
  private static final String WITHDRAWN = "decision-prefet.withdrawn";

  private final VersionService versions;
  private final Processus processus;

  PrefetProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(DemandePrefet demande) {
    processus.start(
        versions.processus(KEY, demande.departement()).definitionId(),
        demande.id(),
        demande.departement(),
        Map.of());
  }

  void withdraw(UUID demandeId) {
    processus.correlate(WITHDRAWN, demandeId);
  }
}
