package fr.parcours.iae.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** The door for decisions taken outside a process. */
@Component
public class DecisionEngine {

  private final DecisionService decisions;

  DecisionEngine(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** Evaluates exactly this version; answers the one matching row, or nothing. */
  public Map<String, Object> evaluate(String decisionDefinitionId, Map<String, Object> inputs) {
    DmnDecisionResult result =
        decisions.evaluateDecisionById(decisionDefinitionId).variables(inputs).evaluate();
    return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
  }
}
