package fr.parcours.iae.renouvellement;

import fr.parcours.iae.embauche.EmbaucheDetachee;
import fr.parcours.iae.shared.Acteur;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hire that is cancelled: what follows its contract is no longer asked. */
@Component
class EmbaucheAnnuleeSansSuite {

  private final RenouvellementService renouvellements;

  EmbaucheAnnuleeSansSuite(RenouvellementService renouvellements) {
    this.renouvellements = renouvellements;
  }

  @EventListener
  void settle(EmbaucheDetachee annulee) {
    renouvellements.settle(annulee.candidatureId(), "RIEN", Acteur.systeme().utilisateurId());
  }
}
