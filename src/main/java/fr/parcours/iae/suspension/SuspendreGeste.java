package fr.parcours.iae.suspension;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE of the last hire suspends the PASS, having read where its end goes. */
@Component
@Order(10)
class SuspendreGeste implements Geste {

  private final SuspensionService suspensions;
  private final Clock clock;

  SuspendreGeste(SuspensionService suspensions, Clock clock) {
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "suspension";
  }

  @Override
  public String libelle() {
    return "Suspendre le PASS IAE";
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
    return suspensions.canSuspend(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "Le PASS IAE ne court pas pendant une suspension : sa fin recule d’autant. Une suspension commence"
        + " aujourd’hui ou avant, au plus tôt le %s, et dure 36 mois au plus."
            .formatted(Phrases.jour(suspensions.debutMinimum(passId)));
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    return Map.of(
        "motifs",
        ChampsSuspension.choix(suspensions.motifs(passId)),
        "debutSuspension",
        LocalDate.now(clock));
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return suspensions.previewNew(passId, ChampsSuspension.demande(champs)).map(Phrases::de);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return suspensions
        .suspend(passId, ChampsSuspension.demande(champs), acteur)
        .map(effet -> new SuiteGeste("PASS IAE suspendu. " + Phrases.de(effet), passId));
  }
}
