package fr.parcours.iae.prolongation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.prolongation.SilenceProlongationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_InsistPrescripteur}: where the département chose to keep reminding. */
@Component("insistPrescripteur")
class InsistPrescripteurDelegate implements JavaDelegate {

  private final SilenceProlongationService silence;

  InsistPrescripteurDelegate(SilenceProlongationService silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    silence.insist(Faits.dossierOf(execution));
  }
}
