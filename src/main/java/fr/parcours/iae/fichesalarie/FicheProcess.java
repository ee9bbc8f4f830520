package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.regles.SuiteReponse;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The instance of {@code transmission-fiche-salarie} behind each fiche. */
@Component
class FicheProcess {

  static final String KEY = "transmission-fiche-salarie";
  static final String REJET = "rejet-mouvement";
  private static final String ANSWERED = "fiche.answered";
  private static final String MOUVEMENT_ANSWERED = "mouvement.answered";
  private static final String DISABLED = "fiche.disabled";
  private static final String REPLACED = "mouvement.replaced";
  private static final String SUITE = "suiteRetour";

  /** What version 2026.1, still under way somewhere, reads. */
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

  /** A movement was refused: its instance looks for who acts. */
  void rejected(UUID mouvementId, String departement, SuiteReponse suite) {
    processus.start(
        versions.processus(REJET, departement).definitionId(),
        mouvementId,
        departement,
        Map.of(SUITE, suite.mot()));
  }

  /** Wakes the instance of a fiche or of a movement; answers whether one was waiting. */
  boolean answered(UUID dossierId, SuiteReponse suite) {
    Map<String, Object> dit = Map.of(SUITE, suite.mot());
    return processus.correlate(
            ANSWERED, dossierId, Map.of(SUITE, suite.mot(), INTEGREE, suite.integree()))
        || processus.correlate(MOUVEMENT_ANSWERED, dossierId, dit);
  }

  /** The SIAE does not wait for the line to leave again by itself. */
  boolean correct(UUID dossierId) {
    return processus.correlate("fiche.correct", dossierId)
        || processus.correlate("mouvement.correct", dossierId);
  }

  void replace(UUID mouvementId) {
    processus.correlate(REPLACED, mouvementId);
  }

  void disable(UUID ficheId) {
    processus.correlate(DISABLED, ficheId);
  }
}
