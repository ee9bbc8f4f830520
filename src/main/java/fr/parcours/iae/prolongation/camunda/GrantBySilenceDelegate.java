package fr.parcours.iae.prolongation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.prolongation.SilenceProlongationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_GrantBySilence}: where the département chose that silence agrees. */
@Component("grantBySilence")
class GrantBySilenceDelegate implements JavaDelegate {

  private final SilenceProlongationService silence;

  GrantBySilenceDelegate(SilenceProlongationService silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    silence.grant(Faits.dossierOf(execution));
  }
}
