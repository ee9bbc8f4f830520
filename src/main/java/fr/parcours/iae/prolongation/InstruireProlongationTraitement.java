package fr.parcours.iae.prolongation;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A member of the organisation asked grants or denies the request. */
@Component
class InstruireProlongationTraitement implements TraitementEtape {

  private final DecisionProlongation decision;

  InstruireProlongationTraitement(DecisionProlongation decision) {
    this.decision = decision;
  }

  @Override
  public String etape() {
    return "UserTask_InstruireProlongation";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    return decision.traiter(tache, champs, acteur);
  }
}
