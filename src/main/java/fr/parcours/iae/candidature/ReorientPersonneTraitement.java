package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The organisation that brought the person says what it does after a refusal. */
@Component
class ReorientPersonneTraitement implements TraitementEtape {

  private final Paroles paroles;

  ReorientPersonneTraitement(Paroles paroles) {
    this.paroles = paroles;
  }

  @Override
  public String etape() {
    return "UserTask_ReorientPersonne";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    paroles.say(tache.dossierId(), Paroles.Nature.COMMENTAIRE, champs.get("commentaire"), acteur);
    return Resultat.fait(
        SuiteTache.of(
            switch (String.valueOf(champs.get("suite"))) {
              case "NOUVELLE_CANDIDATURE" -> "Une nouvelle candidature sera faite";
              case "ACCOMPAGNEMENT" -> "Accompagnement poursuivi par le prescripteur";
              default -> "Pas de suite";
            }));
  }
}
