package fr.parcours.iae.prolongation;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The words of a reason, from the table in force when it was given. */
@Component
class LibellesMotifs {

  private final Organisations organisations;
  private final Decisions decisions;
  private final Clock clock;

  LibellesMotifs(Organisations organisations, Decisions decisions, Clock clock) {
    this.organisations = organisations;
    this.decisions = decisions;
    this.clock = clock;
  }

  String of(DemandeProlongation demande) {
    Organisation siae = organisations.find(demande.siaeId()).orElseThrow();
    ContexteDecision contexte =
        new ContexteDecision(
            demande.passId(),
            siae.departement(),
            demande.demandeeLe().atZoneSameInstant(clock.getZone()).toLocalDate());
    return RegleMotifProlongation.pour(
            demande.motif(),
            KindSiae.valueOf(siae.kind()),
            (cle, faits) -> decisions.preview(cle, contexte, faits))
        .libelle();
  }
}
