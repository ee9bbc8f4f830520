package fr.parcours.iae.embauche.camunda;

import fr.parcours.iae.embauche.FaitsEmbauche;
import fr.parcours.iae.engine.Faits;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells {@code Gateway_StartPassed} whether the contract was to begin before today. */
@Component("hireStartFacts")
class HireStartFacts implements ExecutionListener {

  private final FaitsEmbauche faits;

  HireStartFacts(FaitsEmbauche faits) {
    this.faits = faits;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Faits.expose(
        execution,
        Map.of(EmbaucheModel.Vars.START_PASSED, faits.isDebutPasse(Faits.dossierOf(execution))));
  }
}
