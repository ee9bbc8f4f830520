package fr.parcours.iae.suspension;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The instance of {@code suspension} behind each suspension: started, moved, ended. */
@Component
class SuspensionProcess {

  private static final String KEY = "suspension";
  private static final String TIMER = "Timer_SuspensionOver";
  private static final String ENDED = "suspension.ended";
  private static final int HEURE_DE_REVEIL = 6;

  private final VersionService versions;
  private final Processus processus;

  SuspensionProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(Suspension suspension, String departement) {
    processus.start(
        versions.processus(KEY, departement).definitionId(),
        suspension.id(),
        departement,
        Map.of());
  }

  void move(Suspension suspension) {
    processus.setDueDate(
        suspension.id(), TIMER, suspension.fin().plusDays(1).atTime(HEURE_DE_REVEIL, 0));
  }

  /** Ended by hand, by a hire, or cancelled: nothing waits for its date any more. */
  void end(Suspension suspension) {
    processus.correlate(ENDED, suspension.id());
  }
}
