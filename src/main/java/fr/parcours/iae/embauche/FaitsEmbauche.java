package fr.parcours.iae.embauche;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.eligibilite.AutoPrescriptionService;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The facts of the delivery decision, read from our tables; only presence flags, no identity. */
@Component
public class FaitsEmbauche {

  private final DossierEligibilite.Source dossiers;
  private final CandidatureService candidatures;
  private final Candidats candidats;
  private final PassIaeService passIaes;
  private final DiagnosticService diagnostics;
  private final AutoPrescriptionService autoPrescriptions;
  private final Organisations organisations;
  private final Embauches embauches;
  private final Clock clock;

  FaitsEmbauche(
      DossierEligibilite.Source dossiers,
      CandidatureService candidatures,
      Candidats candidats,
      PassIaeService passIaes,
      DiagnosticService diagnostics,
      AutoPrescriptionService autoPrescriptions,
      Organisations organisations,
      Embauches embauches,
      Clock clock) {
    this.dossiers = dossiers;
    this.candidatures = candidatures;
    this.candidats = candidats;
    this.passIaes = passIaes;
    this.diagnostics = diagnostics;
    this.autoPrescriptions = autoPrescriptions;
    this.organisations = organisations;
    this.embauches = embauches;
    this.clock = clock;
  }

  /**
   * Inputs of {@code mode-delivrance}, read once the person is held: two SIAE that conclude at the
   * same moment do not both find the person without a PASS.
   */
  public Map<String, Object> modeDelivrance(UUID dossierId) {
    candidatures.hold(dossierId);
    DossierEligibilite dossier = dossiers.of(dossierId);
    Identite identite = candidats.identiteOf(dossier.candidatId());
    return Map.of(
        "siae", dossier.kind().isSiae(),
        "passValide", passIaes.findValid(dossier.candidatId()).isPresent(),
        "nirPresent", identite.nirPresent(),
        "identifiantFt", identite.identifiantFt() != null,
        "motifFt", identite.motifAbsenceFt() == null ? "" : identite.motifAbsenceFt().name());
  }

  /** Whether the hire was to begin before today; a GEIQ may write past ones. */
  public boolean isDebutPasse(UUID dossierId) {
    return dossiers.of(dossierId).kind() != KindSiae.GEIQ
        && embauches
            .find(dossierId)
            .filter(e -> e.debut().isBefore(LocalDate.now(clock)))
            .isPresent();
  }

  /** Facts for the direct hire's form: what is known, whether the SIAE must make a diagnosis. */
  public Map<String, Object> declaration(UUID candidatId, UUID siaeId) {
    Map<String, Object> faits =
        new HashMap<>(CompletionIdentite.faits(candidats.identiteOf(candidatId)));
    boolean retire = !autoPrescriptions.directHire(candidatId, siaeId).isAccorde();
    boolean eligible =
        passIaes.findValid(candidatId).isPresent()
            || diagnostics.findValid(candidatId, siaeId).isPresent();
    faits.put("diagnosticNecessaire", !retire && !eligible && kindOf(siaeId).isSiae());
    faits.put("avisNecessaire", retire);
    return faits;
  }

  private KindSiae kindOf(UUID siaeId) {
    return organisations
        .find(siaeId)
        .map(o -> KindSiae.valueOf(o.kind()))
        .orElseThrow(() -> new IntrouvableException("structure"));
  }
}
