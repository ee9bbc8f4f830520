package fr.parcours.iae.prefet.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.prefet.PrefetService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_AbandonDemande}: nobody completed the request. */
@Component("abandonDemande")
class AbandonDemandeDelegate implements JavaDelegate {

  private final PrefetService prefet;

  AbandonDemandeDelegate(PrefetService prefet) {
    this.prefet = prefet;
  }

  @Override
  public void execute(DelegateExecution execution) {
    prefet.abandon(Faits.dossierOf(execution));
  }
}
