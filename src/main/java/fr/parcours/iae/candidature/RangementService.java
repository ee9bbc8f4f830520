package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the employer does with a candidature that is over: put it away, bring it back, reopen it.
 */
@Service
public class RangementService {

  private final CandidatureService service;
  private final Candidatures candidatures;
  private final Fermetures fermetures;
  private final CandidatureProcess process;

  RangementService(
      CandidatureService service,
      Candidatures candidatures,
      Fermetures fermetures,
      CandidatureProcess process) {
    this.service = service;
    this.candidatures = candidatures;
    this.fermetures = fermetures;
    this.process = process;
  }

  /**
   * Out of the lists until somebody brings it back or it moves again; its state does not change.
   */
  @Transactional
  public Resultat<Candidature> archive(UUID id, Acteur acteur) {
    Candidature c = service.lockWithPerson(id);
    return put(c, true, ArchivageCandidature.archiver(c.etat(), c.archiveeLe() != null), acteur);
  }

  @Transactional
  public Resultat<Candidature> unarchive(UUID id, Acteur acteur) {
    Candidature c = service.lockWithPerson(id);
    return put(c, false, ArchivageCandidature.desarchiver(c.archiveeLe() != null), acteur);
  }

  /**
   * The person was hired elsewhere and is brought back: new again, with a process of its own. The
   * closure the hire asked for may not have been done yet: its row is taken first, in the order
   * {@link FermetureService} keeps, or it would end the new process.
   */
  @Transactional
  public Resultat<Candidature> reopen(UUID id, Acteur acteur) {
    return service
        .reset(id, acteur)
        .map(
            candidature -> {
              fermetures.done(id);
              process.close(id);
              process.startOrientation(id, candidature.departement());
              return candidature;
            });
  }

  private Resultat<Candidature> put(
      Candidature c, boolean archived, Verdict possible, Acteur acteur) {
    Optional<Refus> refus = employeur(c, acteur).and(() -> possible).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    candidatures.setArchived(c.id(), archived);
    candidatures.log(
        new TransitionFaite(
            c.id(),
            archived ? "ARCHIVE" : "UNARCHIVE",
            c.etat(),
            c.etat(),
            acteur.utilisateurId(),
            acteur.organisationId(),
            null,
            null));
    return Resultat.fait(c);
  }

  private static Verdict employeur(Candidature c, Acteur acteur) {
    return acteur.isMembreOf(c.siaeId())
        ? Verdict.accorde()
        : Verdict.refuse(
            Refus.saisie(
                "EMPLOYEUR_SEUL",
                "Seuls les membres de la structure qui a reçu la candidature peuvent la ranger."));
  }
}
