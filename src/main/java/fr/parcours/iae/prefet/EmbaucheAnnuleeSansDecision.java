package fr.parcours.iae.prefet;

import fr.parcours.iae.embauche.EmbaucheDetachee;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hire that is cancelled: nobody has to decide about it, nor to renew what was decided. */
@Component
class EmbaucheAnnuleeSansDecision {

  private final PrefetService prefet;

  EmbaucheAnnuleeSansDecision(PrefetService prefet) {
    this.prefet = prefet;
  }

  @EventListener
  void close(EmbaucheDetachee annulee) {
    prefet.closeAbout(annulee.candidatureId());
  }
}
