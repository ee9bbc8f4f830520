package fr.parcours.iae.prolongation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.prolongation.SilenceProlongationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_RemindPrescripteur}: every ten days, during the first thirty. */
@Component("remindPrescripteur")
class RemindPrescripteurDelegate implements JavaDelegate {

  private final SilenceProlongationService silence;

  RemindPrescripteurDelegate(SilenceProlongationService silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    silence.remind(Faits.dossierOf(execution));
  }
}
