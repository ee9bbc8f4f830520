package fr.parcours.iae.candidature;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidature.ContexteTransition.Role;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.regles.OrigineEmbauche;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The transitions of a candidature: guarded, written with their log line, told to the process. */
@Service
public class CandidatureService {

  private final Candidatures candidatures;
  private final CandidatService personnes;
  private final Fermetures fermetures;
  private final DossierEligibilite.Source dossiers;
  private final Parametres parametres;
  private final HistoriqueFiche fiches;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CandidatureService(
      Candidatures candidatures,
      CandidatService personnes,
      Fermetures fermetures,
      DossierEligibilite.Source dossiers,
      Parametres parametres,
      HistoriqueFiche fiches,
      ApplicationEventPublisher events,
      Clock clock) {
    this.candidatures = candidatures;
    this.personnes = personnes;
    this.fermetures = fermetures;
    this.dossiers = dossiers;
    this.parametres = parametres;
    this.fiches = fiches;
    this.events = events;
    this.clock = clock;
  }

  /** The candidature, whatever the viewer; callers check who may see it. */
  @Transactional(readOnly = true)
  public Optional<Candidature> find(UUID id) {
    return candidatures.find(id);
  }

  /** Locks the person, then the candidature: the order every writer keeps. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Candidature lockWithPerson(UUID id) {
    if (candidatures.isHeld(id)) {
      return required(candidatures.find(id));
    }
    personnes.lockForUpdate(dossiers.of(id).candidatId());
    return required(candidatures.lock(id));
  }

  /** The same, for whoever only needs what it reads to stay true. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(UUID id) {
    if (!candidatures.isHeld(id)) {
      personnes.lockForUpdate(dossiers.of(id).candidatId());
      required(candidatures.lock(id));
    }
  }

  /** Whether this actor may accept a candidature in this state. */
  public Verdict canAccept(
      Candidature candidature, KindSiae kind, @Nullable LocalDate debut, Acteur acteur) {
    return guard(Transition.ACCEPT, candidature, kind, acteur, c -> c.avecDebut(debut));
  }

  /** Whether this actor may cancel the hire now. */
  @Transactional(readOnly = true)
  public Verdict canCancel(UUID id, Acteur acteur) {
    Candidature candidature = required(candidatures.find(id));
    return guard(
        Transition.CANCEL,
        candidature,
        dossiers.of(id).kind(),
        acteur,
        c -> c.avecEmbauche(OrigineEmbauche.DEFAUT, fiches.of(id, false)));
  }

  /** Something was done to the case that changes no state: a line of its log. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void trace(UUID id, String fait, Acteur acteur) {
    Candidature c = required(candidatures.find(id));
    candidatures.log(
        new TransitionFaite(
            id,
            fait,
            c.etat(),
            c.etat(),
            acteur.utilisateurId(),
            acteur.organisationId(),
            null,
            null));
  }

  @Transactional
  public Resultat<Candidature> refuse(UUID id, Reponse reponse, Acteur acteur) {
    return apply(Transition.REFUSE, id, reponse, acteur);
  }

  @Transactional
  public Resultat<Candidature> postpone(UUID id, Reponse reponse, Acteur acteur) {
    return apply(Transition.POSTPONE, id, reponse, acteur);
  }

  @Transactional
  public Resultat<Candidature> addToPool(UUID id, Reponse reponse, Acteur acteur) {
    return apply(Transition.ADD_TO_POOL, id, reponse, acteur);
  }

  /** Taken up for study: new or kept candidatures become "à l'étude". */
  @Transactional
  public Resultat<Candidature> process(UUID id, Acteur acteur) {
    return apply(Transition.PROCESS, id, Reponse.AUCUNE, acteur);
  }

  /** The hire is cancelled, as long as the ASP was never told of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Candidature> cancel(UUID id, Acteur acteur) {
    return apply(Transition.CANCEL, id, Reponse.AUCUNE, acteur);
  }

  /** Hired elsewhere, then free again: new again; whoever calls starts its process. */
  @Transactional(propagation = Propagation.MANDATORY)
  Resultat<Candidature> reset(UUID id, Acteur acteur) {
    return apply(Transition.RESET, id, Reponse.AUCUNE, acteur);
  }

  /** A postponed candidature is studied again; one from the pool becomes "à l'étude". */
  @Transactional
  public Resultat<Candidature> resume(UUID id, Acteur acteur) {
    Candidature candidature = lockWithPerson(id);
    return candidature.etat() == EtatCandidature.VIVIER
        ? apply(Transition.PROCESS, id, Reponse.AUCUNE, acteur)
        : Resultat.fait(candidature);
  }

  /** The hire is concluded: this candidature is accepted, the person's pending ones are closed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void conclude(UUID id, UUID par, @Nullable UUID organisationId) {
    Candidature candidature = lockWithPerson(id);
    if (candidature.etat() == EtatCandidature.EMBAUCHE_AILLEURS) {
      // Its process was about to be ended for a hire elsewhere: it goes on after all.
      fermetures.done(id);
    }
    write(Transition.ACCEPT, candidature, Reponse.AUCUNE, par, organisationId);
    List<UUID> closed = new ArrayList<>();
    for (Candidature other : candidatures.lockOthers(candidature.candidatId(), id)) {
      if (Transition.RENDER_OBSOLETE.isPossibleDepuis(other.etat())) {
        write(Transition.RENDER_OBSOLETE, other, Reponse.AUCUNE, par, organisationId);
        fermetures.add(other.id());
        events.publishEvent(new CandidatureQuittee(other.id(), false));
        closed.add(other.id());
      }
    }
    if (!closed.isEmpty()) {
      events.publishEvent(new FermetureRelais.CandidaturesClosed(closed));
    }
  }

  /**
   * The hire is given up for want of eligibility: the employer decides again, time starts afresh.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepUnderStudy(UUID id) {
    Candidature c = lockWithPerson(id);
    candidatures.touch(id);
    candidatures.log(
        new TransitionFaite(
            id,
            "HIRE_ABANDONED",
            c.etat(),
            c.etat(),
            Acteur.systeme().utilisateurId(),
            null,
            null,
            null));
  }

  /** Whether the employer has done nothing for as long as the rule and the département say. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isAnswerOverdue(UUID id) {
    return isOverdue(lockWithPerson(id));
  }

  private boolean isOverdue(Candidature candidature) {
    LocalDate today = LocalDate.now(clock);
    LocalDate since = candidature.modifieeLe().atZoneSameInstant(clock.getZone()).toLocalDate();
    return ArchivageCandidature.isARefuser(
            candidature.etat(), candidature.archiveeLe() != null, since, today)
        && !since
            .plus(parametres.delai(Parametres.REFUS_AUTOMATIQUE, candidature.departement(), today))
            .isAfter(today);
  }

  /** Sixty days without an answer: refused by the platform, the reason shown to the person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void autoRefuse(UUID id) {
    Candidature candidature = lockWithPerson(id);
    if (isOverdue(candidature)) {
      Reponse reponse = new Reponse(null, null, MotifRefus.AUTO.name(), true);
      write(Transition.REFUSE, candidature, reponse, Acteur.systeme().utilisateurId(), null);
    }
  }

  /** The employer was reminded: a line of the log, the state does not change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remind(UUID id) {
    Candidature c = required(candidatures.find(id));
    candidatures.log(
        new TransitionFaite(
            id, "REMIND", c.etat(), c.etat(), Acteur.systeme().utilisateurId(), null, null, null));
  }

  private Resultat<Candidature> apply(
      Transition transition, UUID id, Reponse reponse, Acteur acteur) {
    Candidature candidature = lockWithPerson(id);
    Optional<Refus> refus =
        guard(
                transition,
                candidature,
                dossiers.of(id).kind(),
                acteur,
                c ->
                    (transition == Transition.CANCEL
                            ? c.avecEmbauche(OrigineEmbauche.DEFAUT, fiches.of(id, true))
                            : c)
                        .avecReponse(reponse.message())
                        .avecMotif(
                            reponse.motif() == null ? null : MotifRefus.valueOf(reponse.motif())))
            .refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    write(transition, candidature, reponse, acteur.utilisateurId(), acteur.organisationId());
    return Resultat.fait(required(candidatures.find(id)));
  }

  private Verdict guard(
      Transition transition,
      Candidature candidature,
      KindSiae kind,
      Acteur acteur,
      UnaryOperator<ContexteTransition> details) {
    ContexteTransition contexte =
        details.apply(ContexteTransition.par(role(candidature, acteur), kind));
    return MachineCandidature.verdict(transition, candidature.etat(), contexte);
  }

  private static Role role(Candidature candidature, Acteur acteur) {
    if (acteur.isMembreOf(candidature.siaeId())) {
      return Role.EMPLOYEUR;
    }
    return acteur.isCandidat() ? Role.CANDIDAT : Role.AUTRE_PROFESSIONNEL;
  }

  private void write(
      Transition transition,
      Candidature c,
      Reponse reponse,
      UUID par,
      @Nullable UUID organisation) {
    candidatures.update(c.id(), transition, reponse);
    candidatures.log(
        new TransitionFaite(
            c.id(),
            transition.name(),
            c.etat(),
            transition.vers(),
            par,
            organisation,
            reponse.motif(),
            null));
  }

  private static Candidature required(Optional<Candidature> candidature) {
    return candidature.orElseThrow(() -> new IntrouvableException("candidature"));
  }
}
