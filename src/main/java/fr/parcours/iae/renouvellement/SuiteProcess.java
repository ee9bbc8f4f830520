package fr.parcours.iae.renouvellement;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code renouvellement} behind each question. */
@Component
class SuiteProcess {

  private static final String KEY = "renouvellement";
  private static final String SETTLED = "renouvellement.settled";

  private final VersionService versions;
  private final Processus processus;

  SuiteProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(SuiteContrat suite) {
    processus.start(
        versions.processus(KEY, suite.departement()).definitionId(),
        suite.id(),
        suite.departement(),
        Map.of());
  }

  /** The contract was renewed otherwise: nobody is asked any more. */
  void settle(UUID suiteId) {
    processus.correlate(SETTLED, suiteId);
  }
}
