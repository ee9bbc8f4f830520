package fr.parcours.iae.prolongation;

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

/** The SIAE takes its request back as long as nobody answered. */
@Component
@Order(45)
class RetirerDemandeGeste implements Geste {

  private final ProlongationService prolongations;

  RetirerDemandeGeste(ProlongationService prolongations) {
    this.prolongations = prolongations;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "retrait-prolongation";
  }

  @Override
  public String libelle() {
    return "Retirer la demande de prolongation";
  }

  @Override
  public boolean isGrave() {
    return true;
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return prolongations.canWithdraw(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "La demande ne sera pas instruite et la fin du PASS IAE ne change pas. Vous pourrez en"
        + " faire une autre.";
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    prolongations.withdraw(passId, acteur);
    return Resultat.fait(new SuiteGeste("Demande de prolongation retirée", passId));
  }
}
