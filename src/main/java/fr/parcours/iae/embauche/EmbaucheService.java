package fr.parcours.iae.embauche;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.eligibilite.Diagnostic;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.passiae.DemandePass;
import fr.parcours.iae.passiae.OriginePass;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.NatureAnnonce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the hiring process does to the case, inside the transaction of the click. */
@Service
public class EmbaucheService {

  private final Embauches embauches;
  private final DatesContrat dates;
  private final CandidatureService candidatures;
  private final CandidatService personnes;
  private final PassIaeService passIaes;
  private final DiagnosticService diagnostics;
  private final ApplicationEventPublisher events;

  EmbaucheService(
      Embauches embauches,
      DatesContrat dates,
      CandidatureService candidatures,
      CandidatService personnes,
      PassIaeService passIaes,
      DiagnosticService diagnostics,
      ApplicationEventPublisher events) {
    this.embauches = embauches;
    this.dates = dates;
    this.candidatures = candidatures;
    this.personnes = personnes;
    this.passIaes = passIaes;
    this.diagnostics = diagnostics;
    this.events = events;
  }

  /** The hire prepared or concluded for a candidature. */
  @Transactional(readOnly = true)
  public Optional<Embauche> find(UUID candidatureId) {
    return embauches.find(candidatureId);
  }

  /** The hire being prepared gets other dates, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setDates(UUID candidatureId, LocalDate debut, @Nullable LocalDate fin) {
    dates.move(candidatureId, debut, fin);
  }

  /** The candidature becomes accepted, the person's other ones are closed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void conclude(UUID candidatureId, String modeDelivrance) {
    Embauche embauche = required(candidatureId);
    candidatures.conclude(candidatureId, embauche.accepteePar(), embauche.accepteeOrganisationId());
    embauches.conclude(candidatureId, modeDelivrance);
  }

  /** Delivers the PASS the decision asked for: a new one, the valid one again, or none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PassIae> issuePass(UUID candidatureId) {
    Embauche embauche = required(candidatureId);
    Optional<PassIae> pass =
        switch (ModeDelivrance.valueOf(String.valueOf(embauche.modeDelivrance()))) {
          case AUCUN, MANUEL -> Optional.empty();
          case REUTILISATION ->
              passIaes
                  .findValid(embauche.candidatId())
                  .map(p -> passIaes.reuse(p, embauche.debut(), embauche.accepteePar()));
          case AUTOMATIQUE ->
              Optional.of(
                  issue(embauche, embauche.debut(), OriginePass.DEFAULT, embauche.accepteePar()));
        };
    pass.ifPresent(p -> attach(embauche, p));
    return pass;
  }

  /** The support delivers the number by hand, from the day it chose. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae issueByHand(UUID candidatureId, LocalDate debut, Acteur support) {
    Embauche embauche = required(candidatureId);
    personnes.lockForUpdate(embauche.candidatId());
    PassIae pass = issue(embauche, debut, OriginePass.ADMIN, support.utilisateurId());
    attach(embauche, pass);
    events.publishEvent(
        Annonce.of(NatureAnnonce.PASS_DELIVRE, candidatureId, support.utilisateurId()));
    return pass;
  }

  /** The person got a PASS while the support was asked: the hire rests on it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PassIae> reuseByHand(UUID candidatureId, Acteur support) {
    Embauche embauche = required(candidatureId);
    personnes.lockForUpdate(embauche.candidatId());
    Optional<PassIae> pass =
        passIaes
            .findValid(embauche.candidatId())
            .map(p -> passIaes.reuse(p, embauche.debut(), support.utilisateurId()));
    pass.ifPresent(
        p -> {
          attach(embauche, p);
          events.publishEvent(
              Annonce.of(NatureAnnonce.PASS_DELIVRE, candidatureId, support.utilisateurId()));
        });
    return pass;
  }

  /** The support does not deliver the number: whoever accepted the hire is told why. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void refuseByHand(UUID candidatureId, String motif, Acteur support) {
    events.publishEvent(
        new Annonce(
            NatureAnnonce.DELIVRANCE_REFUSEE, candidatureId, support.utilisateurId(), null, motif));
  }

  /**
   * Nobody found the person eligible: the hire is given up, the candidature stays to be decided.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void abandon(UUID candidatureId) {
    embauches.setEtat(candidatureId, EtatEmbauche.RENONCEE);
    candidatures.keepUnderStudy(candidatureId);
  }

  /** The contract gets another last day, or none, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setFin(Embauche embauche, @Nullable LocalDate nouvelleFin) {
    embauches.setFin(embauche.candidatureId(), nouvelleFin);
    UUID passId = embauche.passId();
    if (passId != null) {
      events.publishEvent(new ContratModifie(passId, embauche.candidatureId()));
    }
  }

  /** The weekly hours of the contract become these. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setHoraire(UUID candidatureId, BigDecimal heures) {
    embauches.setHoraire(candidatureId, heures);
  }

  /** Those of the SIAE this person acts for, the last accepted first. */
  @Transactional(readOnly = true)
  public List<Embauche> concludedOn(UUID passId, Acteur acteur) {
    return embauches.ofPass(passId).stream().filter(e -> acteur.isMembreOf(e.siaeId())).toList();
  }

  /** The one of them whose contract is not over on a day: in force, or still to come. */
  @Transactional(readOnly = true)
  public Optional<Embauche> notOver(UUID passId, Acteur acteur, LocalDate jour) {
    return concludedOn(passId, acteur).stream()
        .filter(e -> e.fin() == null || !e.fin().isBefore(jour))
        .findFirst();
  }

  /** The hires concluded on a PASS, the last accepted first. */
  @Transactional(readOnly = true)
  public List<Embauche> concludedOn(UUID passId) {
    return embauches.ofPass(passId);
  }

  private void attach(Embauche embauche, PassIae pass) {
    embauches.attachPass(embauche.candidatureId(), pass.id());
    events.publishEvent(
        new EmbaucheRattachee(
            pass.id(), embauche.candidatId(), embauche.candidatureId(), embauche.siaeId()));
  }

  private PassIae issue(Embauche embauche, LocalDate debut, OriginePass origine, UUID par) {
    UUID diagnosticId =
        diagnostics
            .findValid(embauche.candidatId(), embauche.siaeId())
            .map(Diagnostic::id)
            .orElse(null);
    return passIaes.issue(
        new DemandePass(
            embauche.candidatId(), embauche.candidatureId(), debut, origine, diagnosticId),
        par);
  }

  private Embauche required(UUID candidatureId) {
    return embauches
        .find(candidatureId)
        .orElseThrow(
            () -> new IllegalStateException("Aucune embauche préparée : " + candidatureId));
  }

  /** The candidature behind a hire, locked after the person's row. */
  Candidature lock(UUID candidatureId) {
    return candidatures.lockWithPerson(candidatureId);
  }
}
