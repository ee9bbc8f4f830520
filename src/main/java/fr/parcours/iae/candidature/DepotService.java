package fr.parcours.iae.candidature;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.organisation.AccesSiae;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.piece.CvRecu;
import fr.parcours.iae.piece.CvService;
import fr.parcours.iae.regles.CarenceRule;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.FinSuspensionRule;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.RegleMotifSuspension;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a person to a SIAE: for oneself, for somebody accompanied, or as the employer who hires.
 */
@Service
public class DepotService {

  /**
   * A deposit.
   *
   * @param nouveau false when the same deposit was already received
   */
  public record Depot(Candidature candidature, boolean nouveau) {}

  private final Candidatures candidatures;
  private final CandidatService personnes;
  private final Organisations organisations;
  private final AccesSiae acces;
  private final PassIaeService passIaes;
  private final DiagnosticService diagnostics;
  private final Decisions decisions;
  private final CandidatureProcess process;
  private final CvService cvs;
  private final Clock clock;

  DepotService(
      Candidatures candidatures,
      CandidatService personnes,
      Organisations organisations,
      AccesSiae acces,
      PassIaeService passIaes,
      DiagnosticService diagnostics,
      Decisions decisions,
      CandidatureProcess process,
      CvService cvs,
      Clock clock) {
    this.candidatures = candidatures;
    this.personnes = personnes;
    this.organisations = organisations;
    this.acces = acces;
    this.passIaes = passIaes;
    this.diagnostics = diagnostics;
    this.decisions = decisions;
    this.process = process;
    this.cvs = cvs;
    this.clock = clock;
  }

  /**
   * Deposits a candidature and starts its orientation; the same deposit sent again answers the
   * first one's id.
   */
  @Transactional
  public Resultat<UUID> submit(SubmitCandidature demande, Acteur acteur) {
    return submit(demande, null, acteur);
  }

  /** The same, with a CV for the case to keep. */
  @Transactional
  public Resultat<UUID> submit(SubmitCandidature demande, @Nullable CvRecu cv, Acteur acteur) {
    return deposit(demande, acteur)
        .map(
            depot -> {
              Candidature candidature = depot.candidature();
              if (depot.nouveau() && cv != null) {
                cvs.joinTo(candidature.id(), cv);
              }
              if (depot.nouveau()) {
                process.startOrientation(candidature.id(), candidature.departement());
              }
              return candidature.id();
            });
  }

  /** The employer declares a hire without a prior candidature: same checks, no orientation. */
  @Transactional
  public Resultat<Depot> declare(SubmitCandidature demande, Acteur acteur) {
    if (!acteur.isMembreOf(demande.siaeId())) {
      throw new IntrouvableException("structure");
    }
    return deposit(demande, acteur);
  }

  /** Whether this SIAE takes candidatures today, whoever the person is. */
  @Transactional(readOnly = true)
  public Verdict reception(Organisation siae, Acteur acteur) {
    return ouverte(siae, acteur).and(() -> acces.candidature(siae.id()));
  }

  private Resultat<Depot> deposit(SubmitCandidature demande, Acteur acteur) {
    personnes.lockForUpdate(demande.candidatId());
    Optional<Candidature> already =
        Optional.ofNullable(demande.cleDepot())
            .flatMap(candidatures::findByCleDepot)
            .flatMap(candidatures::find);
    if (already.isPresent()) {
      return Resultat.fait(new Depot(already.get(), false));
    }
    Organisation siae =
        organisations
            .find(demande.siaeId())
            .orElseThrow(() -> new IntrouvableException("structure"));
    Optional<Refus> refus =
        reception(siae, acteur)
            .and(() -> doublon(demande, acteur))
            .and(() -> carence(demande.candidatId(), siae, acteur))
            .and(() -> suspension(demande.candidatId(), siae))
            .refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Candidature candidature = candidature(demande, siae, acteur);
    candidatures.insert(candidature, demande.cleDepot());
    candidatures.log(
        new TransitionFaite(
            candidature.id(),
            "SUBMIT",
            null,
            EtatCandidature.NOUVELLE,
            acteur.utilisateurId(),
            acteur.organisationId(),
            null,
            null));
    return Resultat.fait(new Depot(candidature, true));
  }

  private static Verdict ouverte(Organisation siae, Acteur acteur) {
    return siae.ouverteAuxCandidatures() || acteur.isMembreOf(siae.id())
        ? Verdict.accorde()
        : Verdict.refuse(
            Refus.saisie(
                "STRUCTURE_FERMEE", "Cette structure ne reçoit pas de candidature en ce moment."));
  }

  private Verdict doublon(SubmitCandidature demande, Acteur acteur) {
    Duration since =
        candidatures
            .lastSubmission(demande.candidatId(), demande.siaeId())
            .map(last -> Duration.between(last, OffsetDateTime.now(clock)))
            .orElse(null);
    return DoublonCandidatureRule.verdict(since, acteur.isMembreOf(demande.siaeId()));
  }

  private Verdict carence(UUID candidatId, Organisation siae, Acteur acteur) {
    return CarenceRule.verdict(
        new CarenceRule.Demande(
            LocalDate.now(clock),
            passIaes.findLatest(candidatId).map(PassIae::fin).orElse(null),
            KindSiae.valueOf(siae.kind()),
            acteur.prescripteurHabilite(),
            diagnostics.hasValidPrescripteur(candidatId)));
  }

  /** A PASS suspended for a reason that no hire lifts closes the door to new candidatures. */
  private Verdict suspension(UUID candidatId, Organisation siae) {
    LocalDate today = LocalDate.now(clock);
    PassIae pass = passIaes.findValid(candidatId).orElse(null);
    if (pass == null || pass.etat(today) != EtatPassIae.SUSPENDU) {
      return Verdict.accorde();
    }
    List<Suspension> suspensions = passIaes.suspensionsOf(pass.id());
    MotifSuspension motif = suspensions.get(suspensions.size() - 1).motif();
    ContexteDecision contexte = new ContexteDecision(pass.id(), siae.departement(), today);
    return FinSuspensionRule.candidature(
        pass.etat(today),
        RegleMotifSuspension.pour(
            motif,
            KindSiae.valueOf(siae.kind()),
            (cle, faits) -> decisions.preview(cle, contexte, faits)));
  }

  private Candidature candidature(SubmitCandidature demande, Organisation siae, Acteur acteur) {
    OffsetDateTime now = candidatures.now();
    return new Candidature(
        Uuids.v7(),
        demande.candidatId(),
        siae.id(),
        siae.departement(),
        EtatCandidature.NOUVELLE,
        emetteur(acteur),
        acteur.utilisateurId(),
        acteur.organisationId(),
        "DEFAULT",
        demande.fichePosteId(),
        demande.message(),
        null,
        null,
        null,
        false,
        now,
        now,
        null,
        null);
  }

  /** In which quality somebody brings a person. */
  public static Emetteur emetteur(Acteur acteur) {
    if (acteur.isCandidat()) {
      return Emetteur.CANDIDAT;
    }
    if (acteur.isSiae()) {
      return Emetteur.EMPLOYEUR;
    }
    return acteur.prescripteurHabilite() ? Emetteur.PRESCRIPTEUR_HABILITE : Emetteur.ORIENTEUR;
  }
}
