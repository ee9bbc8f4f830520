package fr.parcours.iae.suspension;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheRattachee;
import fr.parcours.iae.embauche.EmbaucheService;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A hire on a suspended PASS lifts the suspension in the hire's own transaction. */
@Component
class LeveeParEmbauche {

  private final SuspensionService suspensions;
  private final EmbaucheService embauches;

  LeveeParEmbauche(SuspensionService suspensions, EmbaucheService embauches) {
    this.suspensions = suspensions;
    this.embauches = embauches;
  }

  @EventListener
  @Order(20)
  void lift(EmbaucheRattachee e) {
    Embauche embauche = embauches.find(e.candidatureId()).orElseThrow();
    suspensions.liftForHire(e.passId(), embauche.debut(), embauche.accepteePar());
  }
}
