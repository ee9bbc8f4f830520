package fr.parcours.iae.version.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.version.VersionService;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What call activities and rule tasks ask: which version is in force for this case. */
@Component("versions")
public class Versions {

  private final VersionService service;
  private final Clock clock;

  Versions(VersionService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /** Version of a process to call, in the case's current département. */
  public Integer of(DelegateExecution execution, String cle) {
    return service.processus(cle, departement(execution)).version();
  }

  /** Version of a decision in force today, in the case's current département. */
  public Integer ofDecision(DelegateExecution execution, String cle) {
    return service.decision(cle, departement(execution), LocalDate.now(clock)).version();
  }

  private String departement(DelegateExecution execution) {
    return service.departementOf(Faits.dossierOf(execution));
  }
}
