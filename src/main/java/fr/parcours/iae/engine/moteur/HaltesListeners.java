package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.engine.HalteCommencee;
import fr.parcours.iae.engine.HalteObserver;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Puts on every wait that is no user task the listeners that keep the observers' own table in step.
 * The events behind an event-based gateway are not waits of their own: the gateway is.
 */
public final class HaltesListeners extends AbstractBpmnParseListener {

  private static final Pattern CLE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** How the engine leaves a gateway for the event that came first. */
  private static final String SUITE = "Cancel scope activity";

  private final Supplier<Stream<HalteObserver>> observers;

  public HaltesListeners(Supplier<Stream<HalteObserver>> observers) {
    this.observers = observers;
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (!(activity.getEventScope() instanceof ActivityImpl gateway)
        || !(gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior)) {
      watch(activity);
    }
  }

  @Override
  public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    watch(activity);
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    watch(activity);
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior) {
      watch(activity);
    }
  }

  private void watch(ActivityImpl activity) {
    on(activity, ExecutionListener.EVENTNAME_START, e -> tell(o -> o.begun(halte(e))));
    on(
        activity,
        ExecutionListener.EVENTNAME_END,
        e -> tell(o -> o.ended(halte(e), isWithdrawn(e))));
  }

  private static void on(ActivityImpl activity, String event, Consumer<DelegateExecution> then) {
    ExecutionListener listener = then::accept;
    activity.addBuiltInListener(event, listener);
  }

  private static HalteCommencee halte(DelegateExecution execution) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    return new HalteCommencee(
        Objects.requireNonNull(execution.getActivityInstanceId()),
        uuid(execution.getProcessBusinessKey()),
        entity.getProcessDefinition().getKey(),
        execution.getProcessDefinitionId(),
        execution.getCurrentActivityId(),
        execution.getTenantId());
  }

  private static boolean isWithdrawn(DelegateExecution execution) {
    String why = ((ExecutionEntity) execution).getDeleteReason();
    return execution.isCanceled() && (why == null || !why.startsWith(SUITE));
  }

  private static @Nullable UUID uuid(@Nullable String cle) {
    return cle != null && CLE.matcher(cle).matches() ? UUID.fromString(cle) : null;
  }

  private void tell(Consumer<HalteObserver> what) {
    observers.get().forEach(what);
  }
}
