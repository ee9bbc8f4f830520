package fr.parcours.iae.eligibilite.camunda;

import fr.parcours.iae.eligibilite.FaitsEligibilite;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives {@code RuleTask_CriteresReunis} its inputs, for the time of the evaluation only. */
@Component("criteresFacts")
class CriteresFacts implements ExecutionListener {

  private final FaitsEligibilite faits;

  CriteresFacts(FaitsEligibilite faits) {
    this.faits = faits;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Faits.expose(execution, faits.criteres(Faits.dossierOf(execution)));
  }
}
