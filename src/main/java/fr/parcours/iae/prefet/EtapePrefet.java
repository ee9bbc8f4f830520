package fr.parcours.iae.prefet;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One step of {@code decision-prefet}: what it shows and what its answer does. */
record EtapePrefet(String etape, Faits montre, Reponse reponse) implements TraitementEtape {

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

  /** The six steps. */
  @Configuration(proxyBeanMethods = false)
  static class Etapes {

    @Bean
    TraitementEtape verifierRecevabilite(ReponsesPrefet reponses) {
      return etape("UserTask_VerifierRecevabilite", reponses::check);
    }

    @Bean
    TraitementEtape completerDemande(ReponsesPrefet reponses) {
      return etape("UserTask_CompleterDemande", reponses::complete);
    }

    @Bean
    TraitementEtape instruireDecision(ReponsesPrefet reponses) {
      return new EtapePrefet("UserTask_InstruireDecision", reponses::avis, reponses::examine);
    }

    @Bean
    TraitementEtape recueillirAvis(ReponsesPrefet reponses) {
      return etape("UserTask_RecueillirAvis", reponses::opine);
    }

    @Bean
    TraitementEtape prendreDecision(ReponsesPrefet reponses) {
      return new EtapePrefet("UserTask_PrendreDecision", reponses::voulue, reponses::decide);
    }

    @Bean
    TraitementEtape deciderRenouvellement(ReponsesPrefet reponses) {
      return etape("UserTask_DeciderRenouvellement", reponses::renew);
    }

    private static TraitementEtape etape(String id, Reponse reponse) {
      return new EtapePrefet(id, demandeId -> Map.of(), reponse);
    }
  }
}
