package fr.parcours.iae.eligibilite;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The SIAE's own diagnosis; the process then checks the criteria by decision. */
@Component
class RealiserDiagnosticTraitement implements TraitementEtape {

  private final DiagnosticService diagnostics;
  private final DossierEligibilite.Source dossiers;

  RealiserDiagnosticTraitement(DiagnosticService diagnostics, DossierEligibilite.Source dossiers) {
    this.diagnostics = diagnostics;
    this.dossiers = dossiers;
  }

  @Override
  public String etape() {
    return "UserTask_RealiserDiagnostic";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"VALIDER".equals(champs.get("resultat"))) {
      return Resultat.fait(SuiteTache.of("Critères insuffisants"));
    }
    return diagnostics
        .poserByEmployeur(
            new PoserDiagnostic(dossiers.of(tache.dossierId()), criteres(champs)), acteur)
        .map(diagnostic -> SuiteTache.of("Éligibilité validée par la structure"));
  }

  @SuppressWarnings("unchecked")
  static List<String> criteres(Map<String, Object> champs) {
    Object criteres = champs.get("criteres");
    return criteres == null ? List.of() : (List<String>) criteres;
  }
}
