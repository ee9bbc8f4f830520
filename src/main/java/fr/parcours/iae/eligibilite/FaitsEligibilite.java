package fr.parcours.iae.eligibilite;

import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.CritereIae;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The facts the eligibility decisions rest on, read from our tables; none is personal data. */
@Component
public class FaitsEligibilite {

  private final DossierEligibilite.Source dossiers;
  private final DiagnosticService diagnostics;
  private final PassIaeService passIaes;

  FaitsEligibilite(
      DossierEligibilite.Source dossiers, DiagnosticService diagnostics, PassIaeService passIaes) {
    this.dossiers = dossiers;
    this.diagnostics = diagnostics;
    this.passIaes = passIaes;
  }

  /** Inputs of {@code besoin-diagnostic}. */
  public Map<String, Object> besoinDiagnostic(UUID dossierId) {
    DossierEligibilite dossier = dossiers.of(dossierId);
    return Map.of(
        "kind", dossier.kind().name(),
        "passValide", passIaes.findValid(dossier.candidatId()).isPresent(),
        "diagnosticValide",
            diagnostics.findValid(dossier.candidatId(), dossier.siaeId()).isPresent());
  }

  /** Inputs of {@code criteres-reunis}: what the SIAE's own valid diagnosis holds, zero without one. */
  public Map<String, Object> criteres(UUID dossierId) {
    DossierEligibilite dossier = dossiers.of(dossierId);
    List<CritereIae> criteres =
        diagnostics
            .findValid(dossier.candidatId(), dossier.siaeId())
            .map(d -> d.criteres().stream().map(CritereIae::valueOf).toList())
            .orElse(List.of());
    return Map.of(
        "kind", dossier.kind().name(),
        "nbNiveau1", DiagnosticService.count(criteres, 1),
        "nbNiveau2", DiagnosticService.count(criteres, 2));
  }
}
