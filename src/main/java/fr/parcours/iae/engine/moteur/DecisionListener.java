package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.engine.DecisionEvaluee;
import fr.parcours.iae.engine.DecisionObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
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

  private static final Pattern NOM = Pattern.compile("\\b[A-Za-z_]\\w*");

  private final Supplier<Stream<DecisionObserver>> observers;
  private final EvaluationEnCours current;

  public DecisionListener(Supplier<Stream<DecisionObserver>> observers, EvaluationEnCours current) {
    this.observers = observers;
    this.current = current;
  }

  @Override
  public void notify(DmnDecisionEvaluationEvent event) {
    if (current.isRejeu()) {
      return;
    }
    event.getRequiredDecisionResults().forEach(required -> tell(required, inputs(required)));
    DmnDecisionLogicEvaluationEvent asked = event.getDecisionResult();
    Map<String, Object> inputs = inputs(asked);
    if (asked.getDecision().getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl logic) {
      // An expression says not what it reads: without it the decision could never be replayed.
      event.getRequiredDecisionResults().forEach(required -> inputs.putAll(inputs(required)));
      inputs.putAll(named(logic.getExpression().getExpression()));
    }
    tell(asked, inputs);
  }

  private void tell(DmnDecisionLogicEvaluationEvent event, Map<String, Object> inputs) {
    if (!(event.getDecision() instanceof DecisionDefinition definition)) {
      return;
    }
    ExecutionEntity execution = currentExecution();
    DecisionEvaluee decision =
        new DecisionEvaluee(
            definition.getId(),
            definition.getKey(),
            definition.getVersion(),
            inputs,
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

  /** Those of the names in an expression that were given to it. */
  private Map<String, Object> named(String expression) {
    Map<String, Object> result = new LinkedHashMap<>();
    ExecutionEntity execution = currentExecution();
    Matcher names = NOM.matcher(expression);
    while (names.find()) {
      String name = names.group();
      if (execution != null && execution.hasVariable(name)) {
        result.put(name, execution.getVariable(name));
      } else if (current.faits().containsKey(name)) {
        result.put(name, current.faits().get(name));
      }
    }
    return result;
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
