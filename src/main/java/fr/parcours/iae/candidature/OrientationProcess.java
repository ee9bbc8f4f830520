package fr.parcours.iae.candidature;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionEnVigueur;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The engine behind {@link CandidatureProcess}: the version in force, the case id as business key.
 */
@Component
class OrientationProcess implements CandidatureProcess {

  private static final String KEY = "orientation";
  private static final String CLOSED = "candidature.closed";

  private final VersionService versions;
  private final Processus processus;

  OrientationProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  @Override
  public void startOrientation(UUID candidatureId, String departement) {
    VersionEnVigueur version = versions.processus(KEY, departement);
    processus.start(version.definitionId(), candidatureId, departement, Map.of());
  }

  @Override
  public void close(UUID candidatureId) {
    if (!processus.correlate(CLOSED, candidatureId)) {
      processus.terminate(candidatureId, "Candidature close autrement");
    }
  }
}
