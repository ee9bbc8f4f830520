package fr.parcours.iae.candidature.camunda;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_RemindSiae}: keeps in the record that the employer was reminded. */
@Component("remindSiae")
class RemindSiaeDelegate implements JavaDelegate {

  private final CandidatureService candidatures;

  RemindSiaeDelegate(CandidatureService candidatures) {
    this.candidatures = candidatures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidatures.remind(Faits.dossierOf(execution));
  }
}
