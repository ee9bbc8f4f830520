package fr.parcours.iae.candidature.camunda;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.camunda.OrientationModel.Vars;
import fr.parcours.iae.engine.Faits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_CheckAnswer}: has the employer been silent for too long. */
@Component("checkAnswer")
class CheckAnswerDelegate implements JavaDelegate {

  private final CandidatureService candidatures;

  CheckAnswerDelegate(CandidatureService candidatures) {
    this.candidatures = candidatures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariableLocal(
        Vars.ANSWER_OVERDUE, candidatures.isAnswerOverdue(Faits.dossierOf(execution)));
  }
}
