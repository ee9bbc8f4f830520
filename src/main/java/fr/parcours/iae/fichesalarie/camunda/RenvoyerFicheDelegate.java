package fr.parcours.iae.fichesalarie.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.fichesalarie.RejetService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_RenvoyerFiche}: a fiche, or new dates, go back in the next file. */
@Component("renvoyerFiche")
class RenvoyerFicheDelegate implements JavaDelegate {

  private final RejetService rejets;

  RenvoyerFicheDelegate(RejetService rejets) {
    this.rejets = rejets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rejets.resend(Faits.dossierOf(execution));
  }
}
