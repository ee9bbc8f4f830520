package fr.parcours.iae.compte.camunda;

import fr.parcours.iae.compte.LienService;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_ExpireLink}: the last day of a link has passed. */
@Component("expireLien")
class ExpireLienDelegate implements JavaDelegate {

  private final LienService liens;

  ExpireLienDelegate(LienService liens) {
    this.liens = liens;
  }

  @Override
  public void execute(DelegateExecution execution) {
    liens.expire(Faits.dossierOf(execution));
  }
}
