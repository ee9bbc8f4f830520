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

/** A GEIQ makes a person do something before hiring. */
@Component
@Order(40)
class AjoutActionGeste implements Geste {

  private final ActionPrealableService actions;

  AjoutActionGeste(ActionPrealableService actions) {
    this.actions = actions;
  }

  @Override
  public String cle() {
    return "ajouter-action";
  }

  @Override
  public String libelle() {
    return "Ajouter une action préalable";
  }

  @Override
  public String formulaire() {
    return "candidature/ajouter-action";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "Avant d’embaucher, le GEIQ fait faire à la personne une mise en situation ou une préqualification. La candidature passe dans l’état « Action préalable ».";
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    return actions.canAdd(dossierId, acteur);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return actions
        .add(dossierId, champs, acteur)
        .map(action -> new SuiteGeste("Action préalable ajoutée", dossierId));
  }
}
