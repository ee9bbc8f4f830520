package fr.parcours.iae.version.camunda;

import fr.parcours.iae.engine.Faits;
import fr.parcours.iae.version.Parametres;
import fr.parcours.iae.version.VersionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Due dates and timers of the models, from the delays of the case's département. */
@Component("echeances")
public class Echeances {

  /** Timers wake the rules at the start of the working day, Paris time. */
  private static final int HEURE_DE_REVEIL = 6;

  private final VersionService versions;
  private final Parametres parametres;
  private final Clock clock;

  Echeances(VersionService versions, Parametres parametres, Clock clock) {
    this.versions = versions;
    this.parametres = parametres;
    this.clock = clock;
  }

  /** Due date of a step's task. */
  public Date pour(DelegateExecution execution, String etape) {
    return in(execution, "echeance." + etape);
  }

  /** Instant of the n-th reminder to the employer. */
  public Date relance(DelegateExecution execution, Integer rang) {
    return in(execution, "relance." + rang);
  }

  /** Instant at which an unanswered candidature is refused. */
  public Date refusAutomatique(DelegateExecution execution) {
    return in(execution, "refus-automatique");
  }

  private Date in(DelegateExecution execution, String cle) {
    LocalDate today = LocalDate.now(clock);
    String departement = versions.departementOf(Faits.dossierOf(execution));
    LocalDate due = today.plus(parametres.delai(cle, departement, today));
    return Date.from(due.atTime(HEURE_DE_REVEIL, 0).atZone(clock.getZone()).toInstant());
  }
}
