package fr.parcours.iae.suspension;

import fr.parcours.iae.passiae.Suspension;
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

/** The SIAE of the last hire gives the suspension in progress other dates or another reason. */
@Component
@Order(20)
class ModifierSuspensionGeste implements Geste {

  private final SuspensionService suspensions;

  ModifierSuspensionGeste(SuspensionService suspensions) {
    this.suspensions = suspensions;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "modifier-suspension";
  }

  @Override
  public String libelle() {
    return "Modifier la suspension";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return ChampsSuspension.FORMULAIRE;
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return suspensions.canChange(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "La fin du PASS IAE suivra les nouvelles dates de la suspension.";
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    Suspension suspension = suspensions.enCours(passId).orElseThrow();
    return Map.of(
        "motifs",
        ChampsSuspension.choix(suspensions.motifs(passId)),
        "motifSuspension",
        suspension.motif().name(),
        "debutSuspension",
        suspension.debut(),
        "finSuspension",
        suspension.fin(),
        "explication",
        suspension.explication());
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return suspensions.previewChange(passId, ChampsSuspension.demande(champs)).map(Phrases::de);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return suspensions
        .change(passId, ChampsSuspension.demande(champs), acteur)
        .map(effet -> new SuiteGeste("Suspension modifiée. " + Phrases.de(effet), passId));
  }
}
