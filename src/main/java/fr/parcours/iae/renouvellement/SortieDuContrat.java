package fr.parcours.iae.renouvellement;

import fr.parcours.iae.parcours.ParcoursService;
import fr.parcours.iae.sortie.SortieChangee;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once the person left, nobody asks what follows the contract; undone, the question comes back. */
@Component
class SortieDuContrat {

  private final RenouvellementService renouvellements;
  private final ParcoursService parcours;

  SortieDuContrat(RenouvellementService renouvellements, ParcoursService parcours) {
    this.renouvellements = renouvellements;
    this.parcours = parcours;
  }

  @EventListener
  void follow(SortieChangee changee) {
    if (changee.declaree()) {
      renouvellements.settle(changee.candidatureId(), "SORTIR", changee.par());
    }
    parcours.replan(changee.passId());
  }
}
