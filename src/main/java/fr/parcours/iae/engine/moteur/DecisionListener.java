package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.engine.DecisionEvaluee;
import fr.parcours.iae.engine.DecisionObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Tells the observers each decision evaluated, the required ones included. */
public final class DecisionListener implements DmnDecisionEvaluationListener {

  private final Supplier<Stream<DecisionObserver>> observers;

  public DecisionListener(Supplier<Stream<DecisionObserver>> observers) {
    this.observers = observers;
  }

  @Override
  public void notify(DmnDecisionEvaluationEvent event) {
    event.getRequiredDecisionResults().forEach(this::tell);
    tell(event.getDecisionResult());
  }

  private void tell(DmnDecisionLogicEvaluationEvent event) {
    if (!(event.getDecision() instanceof DecisionDefinition definition)) {
      return;
    }
    ExecutionEntity execution = currentExecution();
    DecisionEvaluee decision =
        new DecisionEvaluee(
            definition.getId(),
            definition.getKey(),
            definition.getVersion(),
            inputs(event),
            outputs(event),
            execution == null ? null : execution.getProcessInstanceId(),
            execution == null ? null : execution.getProcessBusinessKey(),
            execution == null ? null : execution.getTenantId());
    observers.get().forEach(o -> o.evaluated(decision));
  }

  private static @Nullable ExecutionEntity currentExecution() {
    CoreExecutionContext<?> context = Context.getCoreExecutionContext();
    return context != null && context.getExecution() instanceof ExecutionEntity execution
        ? execution
        : null;
  }

  private static Map<String, Object> inputs(DmnDecisionLogicEvaluationEvent event) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (event instanceof DmnDecisionTableEvaluationEvent table) {
      var clauses = ((DmnDecisionTableImpl) event.getDecision().getDecisionLogic()).getInputs();
      for (int i = 0; i < table.getInputs().size(); i++) {
        result.put(textOf(clauses.get(i)), value(table.getInputs().get(i).getValue()));
      }
    }
    return result;
  }

  private static String textOf(DmnDecisionTableInputImpl clause) {
    return clause.getExpression().getExpression().strip();
  }

  private static Map<String, Object> outputs(DmnDecisionLogicEvaluationEvent event) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (event instanceof DmnDecisionTableEvaluationEvent table) {
      table.getMatchingRules().stream()
          .flatMap(rule -> rule.getOutputEntries().entrySet().stream())
          .forEach(e -> result.put(e.getKey(), value(e.getValue().getValue())));
    } else if (event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal) {
      result.put(literal.getOutputName(), value(literal.getOutputValue()));
    }
    return result;
  }

  private static @Nullable Object value(@Nullable TypedValue typed) {
    return typed == null ? null : typed.getValue();
  }
}
