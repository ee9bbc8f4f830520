package fr.parcours.iae.embauche;

import fr.parcours.iae.candidature.Acceptation;
import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.eligibilite.AutoPrescriptionService;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.VersionService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The direct hire: candidature and contract in one click, then the same process as an acceptance.
 */
@Service
public class DeclarationService {

  private static final String KEY = "embauche";

  private final DepotService depots;
  private final Acceptation acceptation;
  private final AutoPrescriptionService autoPrescriptions;
  private final VersionService versions;
  private final Processus processus;

  DeclarationService(
      DepotService depots,
      Acceptation acceptation,
      AutoPrescriptionService autoPrescriptions,
      VersionService versions,
      Processus processus) {
    this.depots = depots;
    this.acceptation = acceptation;
    this.autoPrescriptions = autoPrescriptions;
    this.versions = versions;
    this.processus = processus;
  }

  /** The case's id; the same declaration sent again answers the first one's. */
  @Transactional
  public Resultat<UUID> declare(DeclareEmbauche demande, Acteur acteur) {
    SubmitCandidature depot =
        new SubmitCandidature(
            demande.candidatId(),
            demande.siaeId(),
            null,
            "Embauche déclarée par la structure",
            demande.cleDepot());
    Resultat<UUID> resultat =
        depots.declare(depot, acteur).flatMap(d -> hire(d, demande.champs(), acteur));
    if (resultat.refus().isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return resultat;
  }

  private Resultat<UUID> hire(DepotService.Depot depot, Map<String, Object> champs, Acteur acteur) {
    Candidature candidature = depot.candidature();
    if (!depot.nouveau()) {
      return Resultat.fait(candidature.id());
    }
    Verdict droit = autoPrescriptions.directHire(candidature.candidatId(), candidature.siaeId());
    if (droit.refus().isPresent()) {
      return Resultat.refuse(droit.refus().get());
    }
    return acceptation
        .accept(candidature.id(), champs, acteur)
        .map(
            id -> {
              String definition = versions.processus(KEY, candidature.departement()).definitionId();
              processus.start(definition, id, candidature.departement(), Map.of());
              return id;
            });
  }
}
