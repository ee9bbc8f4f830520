package fr.parcours.iae.sortie;

import fr.parcours.iae.embauche.EmbaucheDetachee;
import fr.parcours.iae.shared.Acteur;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hire that is cancelled has neither an exit to follow nor a period with another employer. */
@Component
class EmbaucheAnnuleeSansSortie {

  private final Sorties sorties;
  private final SortieProcess process;
  private final Pmsmps pmsmps;

  EmbaucheAnnuleeSansSortie(Sorties sorties, SortieProcess process, Pmsmps pmsmps) {
    this.sorties = sorties;
    this.process = process;
    this.pmsmps = pmsmps;
  }

  @EventListener
  void undo(EmbaucheDetachee annulee) {
    UUID systeme = Acteur.systeme().utilisateurId();
    sorties
        .ofEmbauche(annulee.candidatureId())
        .ifPresent(
            sortie -> {
              sorties.cancel(sortie.id(), systeme);
              process.cancel(sortie.id());
            });
    pmsmps.ofPass(annulee.passId()).stream()
        .filter(p -> p.candidatureId().equals(annulee.candidatureId()))
        .forEach(p -> pmsmps.cancel(p.id(), systeme));
  }
}
