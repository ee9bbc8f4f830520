package fr.parcours.iae.parcours;

import fr.parcours.iae.embauche.ContratModifie;
import fr.parcours.iae.embauche.EmbaucheDetachee;
import fr.parcours.iae.embauche.EmbaucheRattachee;
import fr.parcours.iae.passiae.PassAnnule;
import fr.parcours.iae.passiae.PassDatesMoved;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.MemoireTransaction;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.tache.AttributionService;
import fr.parcours.iae.version.VersionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows each PASS: hires attach to its path, dates that move re-plan its one timer, its end
 * closes it. Everything happens in the transaction of what caused it.
 */
@Service
public class ParcoursService {

  static final String FAIRE_BILAN = "UserTask_FaireBilan";

  private final SuivisParcours suivis;
  private final EcheancesParcours echeances;
  private final ParcoursProcess process;
  private final PassIaeService passIaes;
  private final VersionService versions;
  private final AttributionService taches;
  private final List<SuiteParcours> suites;
  private final MemoireTransaction memoire;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ParcoursService(
      SuivisParcours suivis,
      EcheancesParcours echeances,
      ParcoursProcess process,
      PassIaeService passIaes,
      VersionService versions,
      AttributionService taches,
      List<SuiteParcours> suites,
      MemoireTransaction memoire,
      ApplicationEventPublisher events,
      Clock clock) {
    this.suivis = suivis;
    this.echeances = echeances;
    this.process = process;
    this.passIaes = passIaes;
    this.versions = versions;
    this.taches = taches;
    this.suites = suites;
    this.memoire = memoire;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<SuiviParcours> find(UUID passId) {
    return suivis.find(passId);
  }

  /** A hire rests on the PASS: the path begins, or goes on in the hire's SIAE and département. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void attach(EmbaucheRattachee e) {
    String departement = versions.departementOf(e.candidatureId());
    boolean opened =
        suivis.attach(
            new SuiviParcours(
                e.passId(), e.candidatId(), e.candidatureId(), e.siaeId(), departement, null));
    if (opened) {
      process.start(e.passId(), departement);
    } else {
      follow(e.passId());
    }
  }

  /** A hire that rested on the PASS is cancelled: the path goes back to the one before it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void detach(EmbaucheDetachee e) {
    if (suivis.detach(e.passId(), e.candidatureId())) {
      follow(e.passId());
    }
  }

  /** The PASS begins or ends on another day: so does what the path waits for. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void replan(PassDatesMoved moved) {
    replan(moved.passId());
  }

  /** A contract ends on another day: so does what the SIAE has to decide. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void replan(ContratModifie modifie) {
    replan(modifie.passId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(PassAnnule annule) {
    suivis.close(annule.passId(), FinParcours.ANNULE);
    process.end(annule.passId(), "PASS IAE annulé");
  }

  /** What the dates ask for today; each alert is written once for each end of the PASS. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PointParcours faireLePoint(UUID passId) {
    PassIae pass = passIaes.find(passId).orElseThrow();
    SuiviParcours suivi = suivis.find(passId).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    EcheancesParcours.ALERTES.stream()
        .filter(cle -> !echeances.seuil(cle, suivi, pass).isAfter(today))
        .filter(cle -> suivis.alert(passId, cle, pass.fin()))
        .reduce((first, next) -> next)
        .filter(cle -> pass.isValid(today))
        .ifPresent(cle -> tell(passId, cle));
    boolean bilanDu =
        !echeances.seuil(EcheancesParcours.BILAN, suivi, pass).isAfter(today)
            && suivis.alert(passId, EcheancesParcours.BILAN, pass.fin())
            && !taches.isWaiting(passId, FAIRE_BILAN);
    suites.forEach(suite -> suite.faireLePoint(suivi, pass, today));
    boolean termine = !pass.isValid(today);
    if (termine) {
      suivis.close(passId, FinParcours.EXPIRE);
    }
    return new PointParcours(termine, bilanDu && !termine);
  }

  /** The SIAE and the person know in time; alerts that fall together are told once. */
  private void tell(UUID passId, String alerte) {
    events.publishEvent(
        new Annonce(
            NatureAnnonce.PASS_FIN_PROCHE, passId, Acteur.systeme().utilisateurId(), null, alerte));
  }

  /** Something the path waits for has another date: its one timer moves with it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replan(UUID passId) {
    Optional<SuiviParcours> suivi = suivis.find(passId);
    if (suivi.isEmpty()) {
      return;
    }
    boolean over = suivi.get().closLe() != null;
    if (over && passIaes.find(passId).orElseThrow().isValid(LocalDate.now(clock))) {
      suivis.reopen(passId);
      process.start(passId, suivi.get().departement());
    } else if (!over) {
      echeances.prochaine(passId).ifPresent(jour -> process.moveTimer(passId, jour));
    }
  }

  private void follow(UUID passId) {
    memoire.forget();
    taches.follow(passId);
    replan(passId);
  }
}
