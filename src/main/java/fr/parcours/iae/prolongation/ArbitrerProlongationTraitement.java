package fr.parcours.iae.prolongation;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The DDETS decides where the prescriber stayed silent. */
@Component
class ArbitrerProlongationTraitement implements TraitementEtape {

  private final DecisionProlongation decision;

  ArbitrerProlongationTraitement(DecisionProlongation decision) {
    this.decision = decision;
  }

  @Override
  public String etape() {
    return "UserTask_ArbitrerProlongation";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    return decision.traiter(tache, champs, acteur);
  }
}
