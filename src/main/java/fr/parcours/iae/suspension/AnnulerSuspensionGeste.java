package fr.parcours.iae.suspension;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE of the last hire erases a suspension entered by mistake. */
@Component
@Order(30)
class AnnulerSuspensionGeste implements Geste {

  private final SuspensionService suspensions;

  AnnulerSuspensionGeste(SuspensionService suspensions) {
    this.suspensions = suspensions;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "annuler-suspension";
  }

  @Override
  public String libelle() {
    return "Effacer la suspension";
  }

  @Override
  public boolean isGrave() {
    return true;
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return suspensions.canChange(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return Phrases.de(suspensions.previewCancel(passId))
        + " Les jours déjà passés en suspension compteront comme des jours de parcours.";
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return Resultat.fait(new SuiteGeste(Phrases.de(suspensions.cancel(passId, acteur)), passId));
  }
}
