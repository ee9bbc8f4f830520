package fr.parcours.iae.renouvellement;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A SIAE renews the contract of a person before it is asked to. */
@Component
@Order(5)
class RenouvelerGeste implements Geste {

  private final RenouvellementService renouvellements;

  RenouvelerGeste(RenouvellementService renouvellements) {
    this.renouvellements = renouvellements;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "renouvellement";
  }

  @Override
  public String libelle() {
    return "Renouveler le contrat";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "renouvellement/renouveler-contrat";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return renouvellements.canRenew(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "Le contrat continue dans votre structure, dans les limites de son type et du PASS IAE.";
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    return Map.of("contrats", ChampsRenouvellement.choix(renouvellements.contrats(passId, acteur)));
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return renouvellements
        .preview(passId, ChampsRenouvellement.of(champs), acteur)
        .map(RenouvelerGeste::phrase);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return renouvellements
        .renew(passId, ChampsRenouvellement.of(champs), acteur)
        .map(fin -> new SuiteGeste("Contrat renouvelé jusqu’au " + Ecrit.jour(fin), passId));
  }

  private static String phrase(LocalDate fin) {
    return "Le contrat finira le %s. La fin du PASS IAE ne change pas.".formatted(Ecrit.jour(fin));
  }
}
