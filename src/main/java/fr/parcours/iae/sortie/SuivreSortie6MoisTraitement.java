package fr.parcours.iae.sortie;

import fr.parcours.iae.regles.SituationSortie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The SIAE says where the person is 6 months after the exit. */
@Component
class SuivreSortie6MoisTraitement implements TraitementEtape {

  private static final int MOIS = 6;

  private final SortieService sorties;

  SuivreSortie6MoisTraitement(SortieService sorties) {
    this.sorties = sorties;
  }

  @Override
  public String etape() {
    return "UserTask_SuivreSortie6Mois";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    SituationSortie situation =
        SituationSortie.valueOf((String) Objects.requireNonNull(champs.get("situationActuelle")));
    sorties.follow(tache.dossierId(), MOIS, situation, (String) champs.get("commentaire"), acteur);
    return Resultat.fait(SuiteTache.of("Situation à 6 mois : " + Situations.libelle(situation)));
  }
}
