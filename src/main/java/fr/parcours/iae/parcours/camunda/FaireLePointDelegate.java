package fr.parcours.iae.parcours.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.parcours.ParcoursService;
import fr.parcours.iae.parcours.PointParcours;
import fr.parcours.iae.parcours.camunda.ParcoursModel.Vars;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does {@code ServiceTask_FaireLePoint}: gives the alerts that are due, asks what comes next. */
@Component("faireLePoint")
class FaireLePointDelegate implements JavaDelegate {

  private final ParcoursService parcours;

  FaireLePointDelegate(ParcoursService parcours) {
    this.parcours = parcours;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PointParcours point = parcours.faireLePoint(Faits.dossierOf(execution));
    execution.setVariable(Vars.PARCOURS_OVER, point.termine());
    execution.setVariable(Vars.BILAN_DUE, point.bilanDu());
  }
}
