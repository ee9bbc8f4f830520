package fr.parcours.iae.prefet.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.prefet.PrefetService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_AnnounceTerm}: the end of a decision comes near. */
@Component("announceTerm")
class AnnounceTermDelegate implements JavaDelegate {

  private final PrefetService prefet;

  AnnounceTermDelegate(PrefetService prefet) {
    this.prefet = prefet;
  }

  @Override
  public void execute(DelegateExecution execution) {
    prefet.announceTerm(Faits.dossierOf(execution));
  }
}
