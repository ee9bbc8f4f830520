package fr.parcours.iae.passiae;

import fr.parcours.iae.numerotation.NumerotationService;
import fr.parcours.iae.regles.DureePass;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and reuses PASS inside the caller's transaction; the caller holds the person's row.
 *
 * <p>Articles L. 5132-3 and R. 5132-1-5 of the Code du travail.
 */
@Service
public class PassIaeService {

  private final PassIaes passIaes;
  private final Suspensions suspensions;
  private final Prolongations prolongations;
  private final NumerotationService numeros;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PassIaeService(
      PassIaes passIaes,
      Suspensions suspensions,
      Prolongations prolongations,
      NumerotationService numeros,
      ApplicationEventPublisher events,
      Clock clock) {
    this.passIaes = passIaes;
    this.suspensions = suspensions;
    this.prolongations = prolongations;
    this.numeros = numeros;
    this.events = events;
    this.clock = clock;
  }

  /** A new PASS with a number from the register, running 730 days from the start of the hire. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae issue(DemandePass demande, UUID par) {
    UUID id = Uuids.v7();
    PassIae pass =
        new PassIae(
            id,
            demande.candidatId(),
            numeros.issue(id).valeur(),
            demande.debut(),
            DureePass.fin(demande.debut()),
            demande.origine(),
            demande.diagnosticId(),
            demande.candidatureId(),
            null,
            null);
    passIaes.insert(pass);
    passIaes.record(pass, NatureEvenement.DELIVRE, par);
    return pass;
  }

  /** The valid PASS of the person; a PASS not yet started moves to an earlier hire. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae reuse(PassIae pass, LocalDate debutEmbauche, UUID par) {
    if (pass.etat(today()) != EtatPassIae.FUTUR || !debutEmbauche.isBefore(pass.debut())) {
      return pass;
    }
    return moveStart(pass, debutEmbauche, par);
  }

  /** Moves the start of a PASS that has not begun, with a full duration from the new day. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae moveStart(PassIae pass, LocalDate debut, UUID par) {
    PassIae moved = pass.startingOn(debut, DureePass.fin(debut));
    passIaes.move(moved);
    passIaes.record(moved, NatureEvenement.DEBUT_DEPLACE, par);
    events.publishEvent(new PassDatesMoved(moved.id()));
    return moved;
  }

  /**
   * Moves the end of the PASS: a suspension or a prolongation gives days, their end or cancellation
   * takes days back.
   *
   * @param jours days to add, negative to take back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae moveEnd(PassIae pass, NatureEvenement nature, long jours, UUID par) {
    PassIae moved = pass.endingOn(pass.fin().plusDays(jours));
    passIaes.move(moved);
    passIaes.record(moved, nature, par);
    events.publishEvent(new PassDatesMoved(moved.id()));
    return moved;
  }

  /** The PASS no longer runs between two days: its end moves by as many. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae suspend(PassIae pass, Suspension suspension, UUID par) {
    suspensions.insert(suspension);
    return moveEnd(
        pass.suspendedBy(suspension),
        NatureEvenement.SUSPENDU,
        suspension.periode().joursRendus(),
        par);
  }

  /** A suspension gets other dates or ends earlier: what it gave is taken back, then given anew. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae changeSuspension(
      PassIae pass, Suspension avant, Suspension apres, NatureEvenement nature, UUID par) {
    suspensions.update(apres);
    long jours = apres.periode().joursRendus() - avant.periode().joursRendus();
    return moveEnd(pass.suspendedBy(apres), nature, jours, par);
  }

  /** A suspension never was: the days it gave are taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae cancelSuspension(
      PassIae pass, Suspension suspension, NatureEvenement nature, UUID par) {
    suspensions.delete(suspension.id());
    return moveEnd(pass, nature, -suspension.periode().joursRendus(), par);
  }

  /** The last day of a suspension is over: the PASS runs again, its dates do not change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void resume(PassIae pass, UUID par) {
    passIaes.record(pass, NatureEvenement.SUSPENSION_TERMINEE, par);
  }

  /** More time: the end of the PASS moves by as many days. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PassIae prolong(PassIae pass, Prolongation prolongation, UUID par) {
    prolongations.insert(prolongation);
    return moveEnd(pass, NatureEvenement.PROLONGE, prolongation.periode().joursRendus(), par);
  }

  /** The prolongations of a PASS, oldest first. */
  @Transactional(readOnly = true)
  public List<Prolongation> prolongationsOf(UUID passId) {
    return prolongations.ofPass(passId);
  }

  /** The suspensions of a PASS, oldest first. */
  @Transactional(readOnly = true)
  public List<Suspension> suspensionsOf(UUID passId) {
    return suspensions.ofPass(passId);
  }

  @Transactional(readOnly = true)
  public Optional<Suspension> findSuspension(UUID id) {
    return suspensions.find(id);
  }

  /** Locks the PASS; the caller holds the person's row already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<PassIae> lock(UUID id) {
    return passIaes.lock(id);
  }

  /** What moved the dates of the PASS, oldest first. */
  @Transactional(readOnly = true)
  public List<EvenementPass> histoire(UUID passId) {
    return passIaes.evenements(passId);
  }

  /** Cancels a PASS whose only hire is cancelled; its number is never given again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(PassIae pass, UUID par) {
    passIaes.cancel(pass, par);
    passIaes.record(pass, NatureEvenement.ANNULE, par);
    events.publishEvent(new PassAnnule(pass.id()));
  }

  @Transactional(readOnly = true)
  public Optional<PassIae> find(UUID id) {
    return passIaes.find(id);
  }

  /** Several PASS at once, for lists. */
  @Transactional(readOnly = true)
  public Map<UUID, PassIae> findAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : passIaes.findAll(ids).stream()
            .collect(Collectors.toMap(PassIae::id, Function.identity()));
  }

  /** The person's running or future PASS. */
  @Transactional(readOnly = true)
  public Optional<PassIae> findValid(UUID candidatId) {
    return passIaes.findLatest(candidatId).filter(pass -> pass.isValid(today()));
  }

  /** The person's last PASS, over or not: the waiting period counts from its end. */
  @Transactional(readOnly = true)
  public Optional<PassIae> findLatest(UUID candidatId) {
    return passIaes.findLatest(candidatId);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
