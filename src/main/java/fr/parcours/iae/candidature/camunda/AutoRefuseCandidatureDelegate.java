package fr.parcours.iae.candidature.camunda;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_AutoRefuseCandidature} after 60 days without an answer. */
@Component("autoRefuseCandidature")
class AutoRefuseCandidatureDelegate implements JavaDelegate {

  private final CandidatureService candidatures;

  AutoRefuseCandidatureDelegate(CandidatureService candidatures) {
    this.candidatures = candidatures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidatures.autoRefuse(Faits.dossierOf(execution));
  }
}
