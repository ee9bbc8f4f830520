package fr.parcours.iae.prolongation;

import fr.parcours.iae.passiae.PassAnnule;
import fr.parcours.iae.shared.Acteur;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A PASS that is cancelled: nobody has to answer the request made about it. */
@Component
class PassAnnuleEnDemande {

  private final ProlongationService prolongations;

  PassAnnuleEnDemande(ProlongationService prolongations) {
    this.prolongations = prolongations;
  }

  @EventListener
  void withdraw(PassAnnule annule) {
    if (prolongations.enAttente(annule.passId()).isPresent()) {
      prolongations.withdraw(annule.passId(), Acteur.systeme());
    }
  }
}
