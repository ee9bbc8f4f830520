package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A prior action is taken away; with the last one the study goes on. */
@Component
@Order(42)
class RetraitActionGeste implements Geste {

  private final ActionPrealableService actions;

  RetraitActionGeste(ActionPrealableService actions) {
    this.actions = actions;
  }

  @Override
  public String cle() {
    return "supprimer-action";
  }

  @Override
  public String libelle() {
    return "Retirer une action préalable";
  }

  @Override
  public String formulaire() {
    return "candidature/supprimer-action";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "Quand la dernière action est retirée, la candidature revient à l’étude.";
  }

  @Override
  public Map<String, Object> faits(UUID dossierId, Acteur acteur) {
    return Map.of(
        "actions", actions.of(dossierId).stream().map(a -> Choix.of(a.id(), a.libelle())).toList());
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    return actions.canChange(dossierId, acteur);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return actions
        .delete(dossierId, champs, acteur)
        .map(action -> new SuiteGeste("Action préalable retirée", dossierId));
  }
}
