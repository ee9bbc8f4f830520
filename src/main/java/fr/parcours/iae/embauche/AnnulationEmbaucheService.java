package fr.parcours.iae.embauche;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.AnnulationEmbaucheRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels a hire that does not take place; the PASS goes with it when nothing else rests on it. */
@Service
public class AnnulationEmbaucheService {

  private final Embauches embauches;
  private final CandidatureService candidatures;
  private final PassIaeService passIaes;
  private final Processus processus;
  private final ApplicationEventPublisher events;

  AnnulationEmbaucheService(
      Embauches embauches,
      CandidatureService candidatures,
      PassIaeService passIaes,
      Processus processus,
      ApplicationEventPublisher events) {
    this.embauches = embauches;
    this.candidatures = candidatures;
    this.passIaes = passIaes;
    this.processus = processus;
    this.events = events;
  }

  @Transactional
  public Resultat<UUID> cancel(UUID candidatureId, Acteur acteur) {
    return candidatures
        .cancel(candidatureId, acteur)
        .map(
            candidature -> {
              embauches.find(candidatureId).ifPresent(embauche -> undo(embauche, acteur));
              processus.terminate(candidatureId, "Embauche annulée");
              return candidatureId;
            });
  }

  private void undo(Embauche embauche, Acteur acteur) {
    UUID passId = embauche.passId();
    boolean last =
        passId != null
            && AnnulationEmbaucheRule.isPassAnnule((int) embauches.concludedOnPass(passId));
    embauches.setEtat(embauche.candidatureId(), EtatEmbauche.ANNULEE);
    if (passId != null) {
      events.publishEvent(new EmbaucheDetachee(passId, embauche.candidatureId()));
    }
    if (last) {
      embauches.attachPass(embauche.candidatureId(), null);
      passIaes
          .find(java.util.Objects.requireNonNull(passId))
          .ifPresent(pass -> passIaes.cancel(pass, acteur.utilisateurId()));
    }
  }
}
