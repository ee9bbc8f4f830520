package fr.parcours.iae.habilitation;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One step of {@code habilitation}: what it shows and what its answer does. */
record EtapeHabilitation(String etape, Faits montre, Reponse reponse) implements TraitementEtape {

  /** Facts the form asks for. */
  interface Faits {
    Map<String, Object> of(UUID demandeId);
  }

  /** What an answer does. */
  interface Reponse {
    Resultat<SuiteTache> apply(UUID demandeId, Map<String, Object> champs, Acteur acteur);
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return montre.of(tache.dossierId());
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    return reponse.apply(tache.dossierId(), champs, acteur);
  }

  /** The two steps. */
  @Configuration(proxyBeanMethods = false)
  static class EtapesHabilitation {

    @Bean
    TraitementEtape validerHabilitation(ReponsesHabilitation reponses) {
      return new EtapeHabilitation(
          "UserTask_ValiderHabilitation", reponses::voulue, reponses::answer);
    }

    @Bean
    TraitementEtape completerHabilitation(ReponsesHabilitation reponses) {
      return new EtapeHabilitation(
          "UserTask_CompleterHabilitation", id -> Map.of(), reponses::complete);
    }
  }
}
