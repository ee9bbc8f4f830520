package fr.parcours.iae.habilitation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.habilitation.HabilitationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_EndHabilitation}: its last day is over. */
@Component("endHabilitation")
class EndHabilitationDelegate implements JavaDelegate {

  private final HabilitationService habilitations;

  EndHabilitationDelegate(HabilitationService habilitations) {
    this.habilitations = habilitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    habilitations.end(Faits.dossierOf(execution));
  }
}
