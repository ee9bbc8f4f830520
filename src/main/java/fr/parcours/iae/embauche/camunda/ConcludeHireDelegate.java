package fr.parcours.iae.embauche.camunda;

import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_ConcludeHire} inside the case's own transaction. */
@Component("concludeHire")
class ConcludeHireDelegate implements JavaDelegate {

  private final EmbaucheService embauches;

  ConcludeHireDelegate(EmbaucheService embauches) {
    this.embauches = embauches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String mode = (String) execution.getVariable("modeDelivrance");
    embauches.conclude(Faits.dossierOf(execution), mode);
    execution.setVariable("hired", true);
  }
}
