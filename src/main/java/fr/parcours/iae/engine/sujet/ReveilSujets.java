package fr.parcours.iae.engine.sujet;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Wakes this node's topic as soon as the transaction that made a work for it has committed. */
public final class ReveilSujets extends AbstractBpmnParseListener {

  private final Supplier<Pompes> pompes;

  public ReveilSujets(Supplier<Pompes> pompes) {
    this.pompes = pompes;
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior) {
      String topic = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "topic");
      ExecutionListener listener = execution -> pompes.get().wakeAfterCommit(topic);
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }
  }
}
