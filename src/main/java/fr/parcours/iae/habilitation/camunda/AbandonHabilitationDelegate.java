package fr.parcours.iae.habilitation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.habilitation.HabilitationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_AbandonHabilitation}: nobody completed the request. */
@Component("abandonHabilitation")
class AbandonHabilitationDelegate implements JavaDelegate {

  private final HabilitationService habilitations;

  AbandonHabilitationDelegate(HabilitationService habilitations) {
    this.habilitations = habilitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    habilitations.abandon(Faits.dossierOf(execution));
  }
}
