package fr.parcours.iae.prolongation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.prolongation.SilenceProlongationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives {@code RuleTask_SilenceProlongation} its inputs, for the time of the evaluation only. */
@Component("silenceProlongationFacts")
class SilenceProlongationFacts implements ExecutionListener {

  private final SilenceProlongationService silence;

  SilenceProlongationFacts(SilenceProlongationService silence) {
    this.silence = silence;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Faits.expose(execution, silence.facts(Faits.dossierOf(execution)));
  }
}
