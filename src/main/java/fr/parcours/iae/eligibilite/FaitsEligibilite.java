package fr.parcours.iae.eligibilite;

import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.CritereIae;
import fr.parcours.iae.regles.DiagnosticRule;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The facts the eligibility decisions rest on, read from our tables; none is personal data. */
@Component
public class FaitsEligibilite {

  private final DossierEligibilite.Source dossiers;
  private final DiagnosticService diagnostics;
  private final AutoPrescriptionService autoPrescriptions;
  private final PassIaeService passIaes;

  FaitsEligibilite(
      DossierEligibilite.Source dossiers,
      DiagnosticService diagnostics,
      AutoPrescriptionService autoPrescriptions,
      PassIaeService passIaes) {
    this.autoPrescriptions = autoPrescriptions;
    this.dossiers = dossiers;
    this.diagnostics = diagnostics;
    this.passIaes = passIaes;
  }

  /** Inputs of {@code besoin-diagnostic}. */
  public Map<String, Object> besoinDiagnostic(UUID dossierId) {
    return besoinDiagnostic(dossiers.of(dossierId));
  }

  /** The same, for a case already read. */
  public Map<String, Object> besoinDiagnostic(DossierEligibilite dossier) {
    return Map.of(
        "kind", dossier.kind().name(),
        "passValide", passIaes.findValid(dossier.candidatId()).isPresent(),
        "diagnosticValide",
            diagnostics.findValid(dossier.candidatId(), dossier.siaeId()).isPresent());
  }

  /**
   * Inputs of {@code criteres-reunis}: what the SIAE's own valid diagnosis holds, zero without one.
   */
  public Map<String, Object> criteres(UUID dossierId) {
    DossierEligibilite dossier = dossiers.of(dossierId);
    Set<CritereIae> criteres =
        diagnostics
            .findValid(dossier.candidatId(), dossier.siaeId())
            .map(d -> d.criteres().stream().map(CritereIae::valueOf).collect(Collectors.toSet()))
            .orElse(Set.of());
    return Map.of(
        "kind", dossier.kind().name(),
        "nbNiveau1", DiagnosticRule.nombre(criteres, 1),
        "nbNiveau2", DiagnosticRule.nombre(criteres, 2));
  }

  /** Whether the SIAE of a case must leave eligibility to a prescriber. */
  public boolean isAutoPrescriptionRetiree(UUID dossierId) {
    return autoPrescriptions.isWithdrawn(dossiers.of(dossierId).siaeId());
  }
}
