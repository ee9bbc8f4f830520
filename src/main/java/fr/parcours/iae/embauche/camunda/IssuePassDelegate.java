package fr.parcours.iae.embauche.camunda;

import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_IssuePass} inside the case's own transaction. */
@Component("issuePass")
class IssuePassDelegate implements JavaDelegate {

  private final EmbaucheService embauches;

  IssuePassDelegate(EmbaucheService embauches) {
    this.embauches = embauches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    embauches.issuePass(Faits.dossierOf(execution));
  }
}
