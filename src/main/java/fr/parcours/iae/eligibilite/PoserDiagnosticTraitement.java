package fr.parcours.iae.eligibilite;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The habilitated prescriber asked for an opinion finds the person eligible, or not. */
@Component
class PoserDiagnosticTraitement implements TraitementEtape {

  private final DiagnosticService diagnostics;
  private final DossierEligibilite.Source dossiers;
  private final Paroles paroles;

  PoserDiagnosticTraitement(
      DiagnosticService diagnostics, DossierEligibilite.Source dossiers, Paroles paroles) {
    this.paroles = paroles;
    this.diagnostics = diagnostics;
    this.dossiers = dossiers;
  }

  @Override
  public String etape() {
    return "UserTask_PoserDiagnostic";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"ELIGIBLE".equals(champs.get("resultat"))) {
      paroles.say(tache.dossierId(), Paroles.Nature.AVIS_DEFAVORABLE, champs.get("motif"), acteur);
      return Resultat.fait(SuiteTache.of("diagnosticRefused", true, "Éligibilité non reconnue"));
    }
    return diagnostics
        .poserByPrescripteur(
            dossiers.of(tache.dossierId()).candidatId(),
            RealiserDiagnosticTraitement.criteres(champs),
            acteur)
        .map(
            diagnostic ->
                SuiteTache.of(
                    "diagnosticRefused", false, "Éligibilité reconnue par le prescripteur"));
  }
}
