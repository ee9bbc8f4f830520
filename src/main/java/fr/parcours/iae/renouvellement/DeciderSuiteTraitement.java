package fr.parcours.iae.renouvellement;

import fr.parcours.iae.parcours.VerrouPass;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The SIAE says what follows a contract; a renewal is made at once, the rest on the PASS's page.
 */
@Component
class DeciderSuiteTraitement implements TraitementEtape {

  private static final String RENEWED = "contractRenewed";

  private final SuitesContrat suites;
  private final RenouvellementService renouvellements;
  private final VerrouPass verrou;

  DeciderSuiteTraitement(
      SuitesContrat suites, RenouvellementService renouvellements, VerrouPass verrou) {
    this.suites = suites;
    this.renouvellements = renouvellements;
    this.verrou = verrou;
  }

  @Override
  public String etape() {
    return "UserTask_DeciderSuite";
  }

  @Override
  public Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    UUID passId = suites.find(tache.dossierId()).orElseThrow().passId();
    return Map.of("contrats", ChampsRenouvellement.choix(renouvellements.contrats(passId, acteur)));
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    UUID passId = suites.find(tache.dossierId()).orElseThrow().passId();
    verrou.take(passId);
    String suite = String.valueOf(champs.get("suiteContrat"));
    boolean renews = "RENOUVELER".equals(suite);
    return renouvellements
        .decide(
            tache.dossierId(),
            suite,
            renews ? Optional.of(ChampsRenouvellement.of(champs)) : Optional.empty(),
            acteur)
        .map(
            fin ->
                SuiteTache.of(
                    RENEWED,
                    renews,
                    renews ? "Contrat renouvelé jusqu’au " + Ecrit.jour(fin) : phrase(suite)));
  }

  private static String phrase(String suite) {
    return switch (suite) {
      case "PROLONGER" -> "À faire maintenant sur cette page : prolonger le PASS IAE";
      case "SUSPENDRE" -> "À faire à la fin du contrat, sur cette page : suspendre le PASS IAE";
      case "SORTIR" -> "À faire à la fin du contrat, sur cette page : déclarer la sortie";
      default -> "Le contrat finira à sa date";
    };
  }
}
