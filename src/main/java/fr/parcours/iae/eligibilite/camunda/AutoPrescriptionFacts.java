package fr.parcours.iae.eligibilite.camunda;

import fr.parcours.iae.eligibilite.FaitsEligibilite;
import fr.parcours.iae.engine.Faits;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells {@code Gateway_AutoPrescriptionWithdrawn} whether the SIAE lost the right to validate. */
@Component("autoPrescriptionFacts")
class AutoPrescriptionFacts implements ExecutionListener {

  private final FaitsEligibilite faits;

  AutoPrescriptionFacts(FaitsEligibilite faits) {
    this.faits = faits;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Faits.expose(
        execution,
        Map.of(
            EligibiliteModel.Vars.AUTO_PRESCRIPTION_WITHDRAWN,
            faits.isAutoPrescriptionRetiree(Faits.dossierOf(execution))));
  }
}
