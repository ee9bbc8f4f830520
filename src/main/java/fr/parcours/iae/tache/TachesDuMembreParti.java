package fr.parcours.iae.tache;

import fr.parcours.iae.organisation.MembreParti;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What somebody had taken waits for their colleagues again, at once and in the same transaction.
 */
@Component
class TachesDuMembreParti {

  private final Taches taches;

  TachesDuMembreParti(Taches taches) {
    this.taches = taches;
  }

  @EventListener
  void on(MembreParti parti) {
    taches.release(parti.organisationId(), parti.utilisateurId());
  }
}
