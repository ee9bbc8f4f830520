package fr.parcours.iae.suspension;

import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.regles.FinSuspensionRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person is back before the last day: the suspension ends the day before the return. */
@Component
@Order(15)
class RetourGeste implements Geste {

  private final SuspensionService suspensions;
  private final Clock clock;

  RetourGeste(SuspensionService suspensions, Clock clock) {
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "retour";
  }

  @Override
  public String libelle() {
    return "Mettre fin à la suspension";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "suspension/reprendre-parcours";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return suspensions.canChange(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "Indiquez le premier jour de retour : la suspension s’arrête la veille, et la fin du PASS IAE est"
        + " avancée des jours qui ne sont plus suspendus.";
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    Suspension suspension = suspensions.enCours(passId).orElseThrow();
    return Map.of(
        "retourLe", FinSuspensionRule.retourPropose(suspension.periode(), LocalDate.now(clock)));
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return suspensions.previewReturn(passId, retour(champs)).map(Phrases::de);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return suspensions
        .end(passId, retour(champs), acteur)
        .map(
            effet ->
                new SuiteGeste("Fin de la suspension enregistrée. " + Phrases.de(effet), passId));
  }

  private static LocalDate retour(Map<String, Object> champs) {
    return (LocalDate) Objects.requireNonNull(champs.get("retourLe"));
  }
}
