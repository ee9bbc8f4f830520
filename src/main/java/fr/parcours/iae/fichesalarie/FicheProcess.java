package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code transmission-fiche-salarie} behind each fiche. */
@Component
class FicheProcess {

  static final String KEY = "transmission-fiche-salarie";
  private static final String ANSWERED = "fiche.answered";
  private static final String DISABLED = "fiche.disabled";
  private static final String INTEGREE = "ficheIntegree";

  private final VersionService versions;
  private final Processus processus;

  FicheProcess(VersionService versions, Processus processus) {
    this.versions = versions;
    this.processus = processus;
  }

  void start(UUID ficheId, String departement) {
    processus.start(
        versions.processus(KEY, departement).definitionId(), ficheId, departement, Map.of());
  }

  void answered(UUID ficheId, boolean integree) {
    processus.correlate(ANSWERED, ficheId, Map.of(INTEGREE, integree));
  }

  void disable(UUID ficheId) {
    processus.correlate(DISABLED, ficheId);
  }
}
