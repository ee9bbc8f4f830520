package fr.parcours.iae.prolongation;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Somebody grants or denies the request: the organisation asked, or the DDETS in its silence. */
record DeciderProlongationTraitement(String etape, DecisionProlongation decision)
    implements TraitementEtape {

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    return decision.traiter(tache, champs, acteur);
  }

  /** The two steps at which the same is decided. */
  @Configuration(proxyBeanMethods = false)
  static class Etapes {

    @Bean
    TraitementEtape instruireProlongation(DecisionProlongation decision) {
      return new DeciderProlongationTraitement(ProlongationService.INSTRUIRE, decision);
    }

    @Bean
    TraitementEtape arbitrerProlongation(DecisionProlongation decision) {
      return new DeciderProlongationTraitement("UserTask_ArbitrerProlongation", decision);
    }
  }
}
