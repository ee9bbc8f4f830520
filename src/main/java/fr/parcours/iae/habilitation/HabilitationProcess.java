package fr.parcours.iae.habilitation;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code habilitation} behind each request. */
@Component
class HabilitationProcess {

  private static final String KEY = "habilitation";
  private static final String WITHDRAWN = "habilitation.withdrawn";

  private final VersionService versions;
  private final Processus processus;

  HabilitationProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(DemandeHabilitation demande) {
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
