package fr.parcours.iae.eligibilite.camunda;

import fr.parcours.iae.eligibilite.FaitsEligibilite;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives {@code RuleTask_BesoinDiagnostic} its inputs, for the time of the evaluation only. */
@Component("besoinDiagnosticFacts")
class BesoinDiagnosticFacts implements ExecutionListener {

  private final FaitsEligibilite faits;

  BesoinDiagnosticFacts(FaitsEligibilite faits) {
    this.faits = faits;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Faits.expose(execution, faits.besoinDiagnostic(Faits.dossierOf(execution)));
  }
}
