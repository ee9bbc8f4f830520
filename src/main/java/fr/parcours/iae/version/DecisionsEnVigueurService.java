package fr.parcours.iae.version;

import fr.parcours.iae.engine.DecisionEngine;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates decisions in the version in force on the legal date, and keeps what was decided. */
@Service
class DecisionsEnVigueurService implements Decisions {

  private final VersionService versions;
  private final DecisionEngine engine;
  private final JournalDecisions journal;

  DecisionsEnVigueurService(VersionService versions, DecisionEngine engine, JournalDecisions journal) {
    this.versions = versions;
    this.engine = engine;
    this.journal = journal;
  }

  @Override
  @Transactional
  public Map<String, Object> evaluate(
      String cle, ContexteDecision contexte, Map<String, Object> faits) {
    return evaluate(cle, contexte, faits, false);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> preview(
      String cle, ContexteDecision contexte, Map<String, Object> faits) {
    return evaluate(cle, contexte, faits, true);
  }

  private Map<String, Object> evaluate(
      String cle, ContexteDecision contexte, Map<String, Object> faits, boolean silent) {
    String definitionId =
        versions.decision(cle, contexte.departement(), contexte.dateLegale()).definitionId();
    return journal.within(contexte, silent, () -> engine.evaluate(definitionId, faits));
  }
}
