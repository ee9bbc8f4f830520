package fr.parcours.iae.suspension.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.suspension.SuspensionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_ResumePass}: the suspension is over on its date. */
@Component("resumePass")
class ResumePassDelegate implements JavaDelegate {

  private final SuspensionService suspensions;

  ResumePassDelegate(SuspensionService suspensions) {
    this.suspensions = suspensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    suspensions.over(Faits.dossierOf(execution));
  }
}
