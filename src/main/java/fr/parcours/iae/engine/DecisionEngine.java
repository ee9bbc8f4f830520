package fr.parcours.iae.engine;

import fr.parcours.iae.engine.garde.GardeModeles;
import fr.parcours.iae.engine.moteur.EvaluationEnCours;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The door for decisions taken outside a process. */
@Component
public class DecisionEngine {

  private final DecisionService decisions;
  private final ProcessEngineConfigurationImpl engine;
  private final EvaluationEnCours current;

  DecisionEngine(DecisionService decisions, ProcessEngine engine, EvaluationEnCours current) {
    this.decisions = decisions;
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.current = current;
  }

  /** Evaluates exactly this version; answers the one matching row, or nothing. */
  public Map<String, Object> evaluate(String decisionDefinitionId, Map<String, Object> inputs) {
    DmnDecisionResult result =
        current.with(
            inputs,
            false,
            () ->
                decisions.evaluateDecisionById(decisionDefinitionId).variables(inputs).evaluate());
    return row(result);
  }

  /**
   * Evaluates this version on as many facts of the past as the work asks, in one command of the
   * engine: nothing is told, nothing is kept, and facts it cannot answer break nothing.
   */
  public <T> T replay(
      String decisionDefinitionId,
      Function<Function<Map<String, Object>, ReponseRejouee>, T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              DecisionDefinitionEntity definition =
                  engine
                      .getDeploymentCache()
                      .findDeployedDecisionDefinitionById(decisionDefinitionId);
              DmnEngine dmn = engine.getDmnEngine();
              return work.apply(facts -> replay(dmn, definition, facts));
            });
  }

  /**
   * The same with a table that was never deployed, and is not by this.
   *
   * @throws fr.parcours.iae.engine.garde.ExpressionRefuseeException when the file may not be read
   */
  public <T> T replay(
      ModeleLu modele,
      String cle,
      Function<Function<Map<String, Object>, ReponseRejouee>, T> work) {
    new GardeModeles().verify(modele.fichier(), modele.octets());
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              DmnEngine dmn = engine.getDmnEngine();
              Optional<DmnDecision> decision = decision(dmn, modele, cle);
              return work.apply(
                  facts ->
                      decision
                          .map(d -> replay(dmn, d, facts))
                          .orElseGet(() -> new ReponseRejouee(null)));
            });
  }

  /** Nothing when the engine cannot make a decision of it. */
  private static Optional<DmnDecision> decision(DmnEngine dmn, ModeleLu modele, String cle) {
    try {
      return Optional.of(dmn.parseDecision(cle, new ByteArrayInputStream(modele.octets())));
    } catch (DmnEngineException | ProcessEngineException | FeelException e) {
      return Optional.empty();
    }
  }

  private ReponseRejouee replay(DmnEngine dmn, DmnDecision definition, Map<String, Object> facts) {
    try {
      DmnDecisionResult result =
          current.with(
              facts, true, () -> dmn.evaluateDecision(definition, Variables.fromMap(facts)));
      return new ReponseRejouee(row(result));
    } catch (DmnEngineException | FeelException e) {
      return new ReponseRejouee(null);
    }
  }

  private static Map<String, Object> row(DmnDecisionResult result) {
    return result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap();
  }
}
