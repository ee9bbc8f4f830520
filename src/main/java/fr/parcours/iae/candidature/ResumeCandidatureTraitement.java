package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A candidature kept waiting or in the pool is taken up again. */
@Component
class ResumeCandidatureTraitement implements TraitementEtape {

  private final CandidatureService candidatures;
  private final Paroles paroles;

  ResumeCandidatureTraitement(CandidatureService candidatures, Paroles paroles) {
    this.paroles = paroles;
    this.candidatures = candidatures;
  }

  @Override
  public String etape() {
    return "UserTask_ResumeCandidature";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    paroles.say(tache.dossierId(), Paroles.Nature.COMMENTAIRE, champs.get("commentaire"), acteur);
    return candidatures.resume(tache.dossierId(), acteur).map(c -> SuiteTache.of("Étude reprise"));
  }
}
