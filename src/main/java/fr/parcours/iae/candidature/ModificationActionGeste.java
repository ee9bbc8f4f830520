package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The nature or the dates of a prior action change. */
@Component
@Order(41)
class ModificationActionGeste implements Geste {

  private final ActionPrealableService actions;

  ModificationActionGeste(ActionPrealableService actions) {
    this.actions = actions;
  }

  @Override
  public String cle() {
    return "modifier-action";
  }

  @Override
  public String libelle() {
    return "Modifier une action préalable";
  }

  @Override
  public String formulaire() {
    return "candidature/modifier-action";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    return "La nature et les dates de l’action choisie sont remplacées.";
  }

  /** With one action only, its values are there to be changed. */
  @Override
  public Map<String, Object> faits(UUID dossierId, Acteur acteur) {
    List<ActionPrealable> all = actions.of(dossierId);
    Map<String, Object> faits = new HashMap<>();
    faits.put("actions", all.stream().map(a -> Choix.of(a.id(), a.libelle())).toList());
    if (all.size() == 1) {
      ActionPrealable seule = all.get(0);
      faits.put("action", seule.id().toString());
      faits.put("nature", seule.nature());
      faits.put("debut", seule.debut());
      faits.put("fin", seule.fin());
    }
    return faits;
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    return actions.canChange(dossierId, acteur);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return actions
        .edit(dossierId, champs, acteur)
        .map(action -> new SuiteGeste("Action préalable modifiée", dossierId));
  }
}
