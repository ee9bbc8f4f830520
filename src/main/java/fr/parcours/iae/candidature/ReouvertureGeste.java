package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The employer takes up again what was refused, cancelled or closed by a hire elsewhere. */
@Component
@Order(10)
class ReouvertureGeste implements Geste {

  private final Mouvements mouvements;
  private final RangementService rangements;

  ReouvertureGeste(Mouvements mouvements, RangementService rangements) {
    this.mouvements = mouvements;
    this.rangements = rangements;
  }

  @Override
  public String cle() {
    return "reouverture";
  }

  @Override
  public String libelle() {
    return "Rouvrir la candidature";
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    Transition transition = transition(mouvements.of(dossierId));
    return "La candidature passe dans l’état « %s » et la tâche « Étudier la candidature » revient dans votre liste."
        .formatted(transition.vers().libelle());
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    return mouvements.verdict(transition(c), c, Mouvements.employeur(c, acteur));
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    Candidature c = mouvements.of(dossierId);
    if (transition(c) == Transition.RESET) {
      return rangements.reopen(dossierId, acteur).map(r -> suite(dossierId));
    }
    mouvements.write(Transition.TAKE_UP, c, acteur, null);
    mouvements.startAgain(dossierId);
    return Resultat.fait(suite(dossierId));
  }

  private static SuiteGeste suite(UUID dossierId) {
    return new SuiteGeste("Candidature rouverte : elle est à étudier", dossierId);
  }

  private static Transition transition(Candidature c) {
    return c.etat() == EtatCandidature.EMBAUCHE_AILLEURS ? Transition.RESET : Transition.TAKE_UP;
  }
}
