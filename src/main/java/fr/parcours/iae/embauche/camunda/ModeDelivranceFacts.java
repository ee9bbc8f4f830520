package fr.parcours.iae.embauche.camunda;

import fr.parcours.iae.embauche.FaitsEmbauche;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Gives {@code RuleTask_ModeDelivrance} its inputs, for the time of the evaluation only. */
@Component("modeDelivranceFacts")
class ModeDelivranceFacts implements ExecutionListener {

  private final FaitsEmbauche faits;

  ModeDelivranceFacts(FaitsEmbauche faits) {
    this.faits = faits;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Faits.expose(execution, faits.modeDelivrance(Faits.dossierOf(execution)));
  }
}
