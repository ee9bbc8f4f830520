package fr.parcours.iae.parcours;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code parcours} behind a PASS: started once, its one timer moved, ended. */
@Component
class ParcoursProcess {

  private static final String KEY = "parcours";
  private static final String TIMER = "Timer_NextEcheance";
  private static final int HEURE_DE_REVEIL = 6;

  private final VersionService versions;
  private final Processus processus;

  ParcoursProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(UUID passId, String departement) {
    processus.start(
        versions.processus(KEY, departement).definitionId(), passId, departement, Map.of());
  }

  void moveTimer(UUID passId, LocalDate jour) {
    processus.setDueDate(passId, TIMER, jour.atTime(HEURE_DE_REVEIL, 0));
  }

  void end(UUID passId, String raison) {
    processus.terminate(passId, raison);
  }
}
