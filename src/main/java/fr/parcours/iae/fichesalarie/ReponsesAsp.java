package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.SuiteReponse;
import fr.parcours.iae.regles.SuiteReponse.Nature;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the table in force in the département what follows an answer of the ASP. */
@Component
class ReponsesAsp {

  private final Decisions decisions;
  private final Clock clock;

  ReponsesAsp(Decisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * What follows.
   *
   * @param dossierId the fiche, or the movement, the decision is kept for
   */
  SuiteReponse suite(UUID dossierId, String departement, String code, Nature nature, int renvois) {
    ContexteDecision contexte = new ContexteDecision(dossierId, departement, LocalDate.now(clock));
    return SuiteReponse.pour(code, nature, renvois, decisions.table(contexte, true));
  }
}
