package fr.parcours.iae.habilitation.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.habilitation.HabilitationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_AnnounceHabilitationTerm}: the end of a habilitation comes near. */
@Component("announceHabilitationTerm")
class AnnounceHabilitationTermDelegate implements JavaDelegate {

  private final HabilitationService habilitations;

  AnnounceHabilitationTermDelegate(HabilitationService habilitations) {
    this.habilitations = habilitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    habilitations.announceTerm(Faits.dossierOf(execution));
  }
}
