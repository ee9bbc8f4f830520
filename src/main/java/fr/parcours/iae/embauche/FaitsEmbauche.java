package fr.parcours.iae.embauche;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.passiae.PassIaeService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The facts of the delivery decision, read from our tables; only presence flags, no identity. */
@Component
public class FaitsEmbauche {

  private final DossierEligibilite.Source dossiers;
  private final Candidats candidats;
  private final PassIaeService passIaes;

  FaitsEmbauche(
      DossierEligibilite.Source dossiers, Candidats candidats, PassIaeService passIaes) {
    this.dossiers = dossiers;
    this.candidats = candidats;
    this.passIaes = passIaes;
  }

  /** Inputs of {@code mode-delivrance}. */
  public Map<String, Object> modeDelivrance(UUID dossierId) {
    DossierEligibilite dossier = dossiers.of(dossierId);
    Identite identite = candidats.identiteOf(dossier.candidatId());
    return Map.of(
        "siae", dossier.kind().isSiae(),
        "passValide", passIaes.findValid(dossier.candidatId()).isPresent(),
        "nirPresent", identite.nirPresent(),
        "identifiantFt", identite.identifiantFt() != null,
        "motifFt", identite.motifAbsenceFt() == null ? "" : identite.motifAbsenceFt().name());
  }
}
