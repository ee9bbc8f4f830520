package fr.parcours.iae.prolongation;

import fr.parcours.iae.parcours.VerrouPass;
import fr.parcours.iae.regles.RappelProlongationRule;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.version.Parametres;
import fr.parcours.iae.version.VersionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a request that nobody answers. */
@Service
public class SilenceProlongationService {

  private final ProlongationService prolongations;
  private final VerrouPass verrou;
  private final VersionService versions;
  private final Parametres parametres;
  private final Clock clock;

  SilenceProlongationService(
      ProlongationService prolongations,
      VerrouPass verrou,
      VersionService versions,
      Parametres parametres,
      Clock clock) {
    this.prolongations = prolongations;
    this.verrou = verrou;
    this.versions = versions;
    this.parametres = parametres;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void remind(UUID demandeId) {
    prolongations.remind(demandeId, delais(demandeId), false);
  }

  /** Past the first thirty days, each time the delay is over again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void insist(UUID demandeId) {
    prolongations.remind(demandeId, delais(demandeId), true);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void grant(UUID demandeId) {
    verrou.take(prolongations.find(demandeId).orElseThrow().passId());
    prolongations.grant(demandeId, Acteur.systeme()).orElseThrow();
  }

  /** Those of the département of the SIAE that asks. */
  private RappelProlongationRule.Delais delais(UUID demandeId) {
    String departement = versions.departementOf(demandeId);
    LocalDate today = LocalDate.now(clock);
    return new RappelProlongationRule.Delais(
        parametres.delai("rappel-prolongation", departement, today),
        parametres.delai("silence-prolongation", departement, today));
  }

  @Transactional(readOnly = true)
  public Map<String, Object> facts(UUID demandeId) {
    return Map.of("motif", prolongations.find(demandeId).orElseThrow().motif().name());
  }
}
