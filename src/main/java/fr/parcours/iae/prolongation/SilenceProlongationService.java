package fr.parcours.iae.prolongation;

import fr.parcours.iae.parcours.VerrouPass;
import fr.parcours.iae.shared.Acteur;
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

  SilenceProlongationService(ProlongationService prolongations, VerrouPass verrou) {
    this.prolongations = prolongations;
    this.verrou = verrou;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void remind(UUID demandeId) {
    prolongations.remind(demandeId, false);
  }

  /** Past the first thirty days, each time the delay is over again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void insist(UUID demandeId) {
    prolongations.remind(demandeId, true);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void grant(UUID demandeId) {
    verrou.take(prolongations.find(demandeId).orElseThrow().passId());
    prolongations.grant(demandeId, Acteur.systeme()).orElseThrow();
  }

  @Transactional(readOnly = true)
  public Map<String, Object> facts(UUID demandeId) {
    return Map.of("motif", prolongations.find(demandeId).orElseThrow().motif().name());
  }
}
