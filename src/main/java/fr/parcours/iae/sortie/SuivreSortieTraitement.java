package fr.parcours.iae.sortie;

import fr.parcours.iae.regles.SituationSortie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The SIAE says where the person is some months after the exit. */
record SuivreSortieTraitement(int mois, SortieService sorties) implements TraitementEtape {

  @Override
  public String etape() {
    return "UserTask_SuivreSortie" + mois + "Mois";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    SituationSortie situation =
        SituationSortie.valueOf((String) Objects.requireNonNull(champs.get("situationActuelle")));
    sorties.follow(tache.dossierId(), mois, situation, (String) champs.get("commentaire"), acteur);
    return Resultat.fait(
        SuiteTache.of("Situation à " + mois + " mois : " + Situations.libelle(situation)));
  }

  /** The two dates at which one asks. */
  @Configuration(proxyBeanMethods = false)
  static class Etapes {

    @Bean
    TraitementEtape suivreSortieTroisMois(SortieService sorties) {
      return new SuivreSortieTraitement(3, sorties);
    }

    @Bean
    TraitementEtape suivreSortieSixMois(SortieService sorties) {
      return new SuivreSortieTraitement(6, sorties);
    }
  }
}
