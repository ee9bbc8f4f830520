package fr.parcours.iae.embauche;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.AnnulationEmbaucheRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The employer cancels a hire that does not take place, having read what becomes of the PASS. */
@Component
@Order(30)
class AnnulationGeste implements Geste {

  private final AnnulationEmbaucheService annulations;
  private final CandidatureService candidatures;
  private final Embauches embauches;
  private final PassIaeService passIaes;

  AnnulationGeste(
      AnnulationEmbaucheService annulations,
      CandidatureService candidatures,
      Embauches embauches,
      PassIaeService passIaes) {
    this.annulations = annulations;
    this.candidatures = candidatures;
    this.embauches = embauches;
    this.passIaes = passIaes;
  }

  @Override
  public String cle() {
    return "annulation";
  }

  @Override
  public String libelle() {
    return "Annuler l’embauche";
  }

  @Override
  public boolean isGrave() {
    return true;
  }

  @Override
  public String annonce(UUID dossierId, Acteur acteur) {
    UUID passId = embauches.find(dossierId).map(Embauche::passId).orElse(null);
    if (passId == null) {
      return "L’embauche sera annulée. Aucun PASS IAE ne s’y rattache.";
    }
    String numero = passIaes.find(passId).map(pass -> pass.affichage()).orElse("");
    int hires = (int) embauches.concludedOnPass(passId);
    return AnnulationEmbaucheRule.isPassAnnule(hires)
        ? "L’embauche sera annulée. Aucun autre contrat ne s’appuie sur le PASS IAE %s : il sera annulé aussi et son numéro ne sera plus jamais donné."
            .formatted(numero)
        : "L’embauche sera annulée. Le PASS IAE %s reste valable : %s."
            .formatted(
                numero,
                hires == 2
                    ? "une autre embauche s’y appuie"
                    : "%d autres embauches s’y appuient".formatted(hires - 1));
  }

  @Override
  public Verdict verdict(UUID dossierId, Acteur acteur) {
    return candidatures.canCancel(dossierId, acteur);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID dossierId, Map<String, Object> champs, Acteur acteur) {
    return annulations
        .cancel(dossierId, acteur)
        .map(id -> new SuiteGeste("Embauche annulée", dossierId));
  }
}
