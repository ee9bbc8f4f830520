package fr.parcours.iae.prefet;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.embauche.EtatEmbauche;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.Periode;
import fr.parcours.iae.regles.RegleDecisionPrefet.AvisInstance;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What a SIAE asks of the prefect, from the request to the end of the decision.
 *
 * <p>Articles L. 5132-5, L. 5132-9, L. 5132-15-1 and D. 5132-18-1 of the Code du travail.
 */
@Service
public class PrefetService {

  private final DemandesPrefet demandes;
  private final PrefetProcess process;
  private final ReglesPrefet regles;
  private final ConditionsPrefet conditions;
  private final EmbaucheService embauches;
  private final Organisations organisations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PrefetService(
      DemandesPrefet demandes,
      PrefetProcess process,
      ReglesPrefet regles,
      ConditionsPrefet conditions,
      EmbaucheService embauches,
      Organisations organisations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.demandes = demandes;
    this.process = process;
    this.regles = regles;
    this.conditions = conditions;
    this.embauches = embauches;
    this.organisations = organisations;
    this.events = events;
    this.clock = clock;
  }

  /** The decision that covers a day, for a hire or for its whole SIAE. */
  @Transactional(readOnly = true)
  public Optional<DemandePrefet> inForce(
      TypeDecisionPrefet type, UUID siaeId, @Nullable UUID candidatureId, LocalDate jour) {
    return demandes.inForce(type, siaeId, candidatureId, jour);
  }

  /** Sends the request to the DDETS; the same one sent twice is one. */
  @Transactional
  public Resultat<UUID> request(DemanderDecision voulue, Acteur acteur) {
    Resultat<UUID> resultat = request(voulue, null, acteur);
    if (resultat.refus().isPresent()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return resultat;
  }

  /** The SIAE takes its request back as long as nothing is decided. */
  @Transactional
  public Resultat<UUID> withdraw(UUID demandeId, Acteur acteur) {
    DemandePrefet demande =
        demandes
            .lock(demandeId)
            .filter(d -> acteur.isMembreOf(d.siaeId()))
            .orElseThrow(() -> new IntrouvableException("demande"));
    if (!demande.etat().isEnCours()) {
      return Resultat.refuse(
          Refus.saisie(
              "DEMANDE_DEJA_REGLEE", "Cette demande est réglée : elle ne se retire plus."));
    }
    move(demande, EtatDemandePrefet.RETIREE, NatureFait.RETIREE, acteur.utilisateurId(), null);
    process.withdraw(demandeId);
    return Resultat.fait(demandeId);
  }

  /**
   * The hire is cancelled: its requests are taken back, its decisions are not followed any more.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void closeAbout(UUID candidatureId) {
    for (DemandePrefet demande : demandes.ofEmbauche(candidatureId)) {
      if (demande.etat().isEnCours()) {
        move(
            demande,
            EtatDemandePrefet.RETIREE,
            NatureFait.RETIREE,
            Acteur.systeme().utilisateurId(),
            "L’embauche est annulée.");
      }
      process.withdraw(demande.id());
    }
  }

  /** The DDETS says whether the request can be examined. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void check(
      UUID demandeId, Recevabilite issue, @Nullable String precisions, Acteur acteur) {
    DemandePrefet demande = locked(demandeId);
    move(demande, issue.etat(), issue.nature(), acteur.utilisateurId(), precisions);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void complete(UUID demandeId, String complement, Acteur acteur) {
    move(
        locked(demandeId),
        EtatDemandePrefet.A_VERIFIER,
        NatureFait.COMPLETEE,
        acteur.utilisateurId(),
        complement);
  }

  /** Whether the body of the département may, or must, give its opinion. */
  @Transactional(readOnly = true)
  public AvisInstance avis(UUID demandeId) {
    DemandePrefet demande = demandes.find(demandeId).orElseThrow();
    return regles.regle(demande.type(), siae(demande), null).avis();
  }

  /** The DDETS writes its analysis; answers whether the opinion is asked for. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean examine(UUID demandeId, String analyse, boolean demandeAvis, Acteur acteur) {
    boolean asked =
        switch (avis(demandeId)) {
          case REQUIS -> true;
          case POSSIBLE -> demandeAvis;
          case SANS -> false;
        };
    move(
        locked(demandeId),
        asked ? EtatDemandePrefet.AVIS_ATTENDU : EtatDemandePrefet.A_DECIDER,
        NatureFait.INSTRUITE,
        acteur.utilisateurId(),
        analyse);
    return asked;
  }

  /** The DDETS reports the opinion given. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<UUID> opine(UUID demandeId, LocalDate le, String avis, Acteur acteur) {
    DemandePrefet demande = locked(demandeId);
    LocalDate demandee = demande.demandeeLe().atZoneSameInstant(clock.getZone()).toLocalDate();
    if (le.isAfter(today()) || le.isBefore(demandee)) {
      return Resultat.refuse(
          Refus.saisie(
              "DATE_AVIS",
              "L’avis est rendu entre la demande, le %s, et aujourd’hui."
                  .formatted(Ecrit.jour(demandee))));
    }
    move(
        demande,
        EtatDemandePrefet.A_DECIDER,
        NatureFait.AVIS,
        acteur.utilisateurId(),
        "Rendu le %s. %s".formatted(Ecrit.jour(le), avis));
    return Resultat.fait(demandeId);
  }

  /** The prefect grants. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<UUID> grant(UUID demandeId, String numero, Periode periode, Acteur acteur) {
    DemandePrefet demande = locked(demandeId);
    Optional<Refus> refus = conditions.grantable(demande, siae(demande), periode).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    demandes.grant(demandeId, numero, periode);
    demandes.note(
        demandeId,
        NatureFait.ACCORDEE,
        acteur.utilisateurId(),
        "Décision n° %s, du %s au %s."
            .formatted(numero, Ecrit.jour(periode.debut()), Ecrit.jour(periode.fin())));
    tell(NatureAnnonce.DECISION_PREFET_ACCORDEE, demandeId, acteur);
    return Resultat.fait(demandeId);
  }

  /** The prefect denies, with reasons in writing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deny(UUID demandeId, String motif, Acteur acteur) {
    move(
        locked(demandeId),
        EtatDemandePrefet.REFUSEE,
        NatureFait.REFUSEE,
        acteur.utilisateurId(),
        motif);
    tell(NatureAnnonce.DECISION_PREFET_REFUSEE, demandeId, acteur);
  }

  /** Nobody completed the request in time. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void abandon(UUID demandeId) {
    move(
        locked(demandeId),
        EtatDemandePrefet.ABANDONNEE,
        NatureFait.ABANDONNEE,
        Acteur.systeme().utilisateurId(),
        null);
  }

  /** The end of the decision comes near. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announceTerm(UUID demandeId) {
    demandes.announced(demandeId);
    demandes.note(demandeId, NatureFait.TERME_ANNONCE, Acteur.systeme().utilisateurId(), null);
    tell(NatureAnnonce.DECISION_PREFET_TERME, demandeId, Acteur.systeme());
  }

  private void tell(NatureAnnonce nature, UUID demandeId, Acteur acteur) {
    events.publishEvent(Annonce.of(nature, demandeId, acteur.utilisateurId()));
  }

  /** The SIAE asks for the same again, from the day after the end. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<UUID> renew(
      UUID demandeId, LocalDate jusquau, String justification, Acteur acteur) {
    DemandePrefet decision = locked(demandeId);
    DemanderDecision voulue =
        new DemanderDecision(
            Uuids.v7(),
            decision.type(),
            decision.candidatureId(),
            decision.decidee().fin().plusDays(1),
            jusquau,
            decision.heures(),
            decision.autreEmployeur(),
            decision.autreEmployeurInsertion(),
            justification);
    return request(voulue, decision, acteur)
        .map(
            id -> {
              demandes.note(
                  demandeId, NatureFait.RENOUVELLEMENT_DEMANDE, acteur.utilisateurId(), null);
              return id;
            });
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void letEnd(UUID demandeId, Acteur acteur) {
    demandes.note(demandeId, NatureFait.NON_RENOUVELEE, acteur.utilisateurId(), null);
  }

  private Resultat<UUID> request(
      DemanderDecision voulue, @Nullable DemandePrefet renouvelee, Acteur acteur) {
    UUID siaeId = acteur.organisationId();
    if (siaeId == null || !acteur.isSiae()) {
      throw new IntrouvableException("structure");
    }
    if (demandes.find(voulue.id()).filter(d -> d.siaeId().equals(siaeId)).isPresent()) {
      return Resultat.fait(voulue.id());
    }
    Organisation siae = organisations.find(siaeId).orElseThrow();
    Embauche embauche = employed(voulue.candidatureId(), siaeId);
    Optional<Refus> refus = conditions.requestable(voulue, siae, embauche, renouvelee).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    DemandePrefet demande =
        new DemandePrefet(
            voulue.id(),
            voulue.type(),
            siaeId,
            siae.departement(),
            voulue.candidatureId(),
            embauche == null ? null : embauche.passId(),
            renouvelee == null ? null : renouvelee.id(),
            voulue.debut(),
            voulue.fin(),
            voulue.heures(),
            voulue.autreEmployeur(),
            voulue.autreEmployeurInsertion(),
            voulue.justification(),
            acteur.utilisateurId(),
            OffsetDateTime.now(clock),
            EtatDemandePrefet.A_VERIFIER,
            null,
            null,
            null,
            null);
    if (demandes.insert(demande)) {
      demandes.note(demande.id(), NatureFait.DEMANDEE, acteur.utilisateurId(), null);
      process.start(demande);
    }
    return Resultat.fait(demande.id());
  }

  private @Nullable Embauche employed(@Nullable UUID candidatureId, UUID siaeId) {
    return candidatureId == null
        ? null
        : embauches
            .find(candidatureId)
            .filter(e -> e.siaeId().equals(siaeId) && e.etat() == EtatEmbauche.CONCLUE)
            .orElseThrow(() -> new IntrouvableException("embauche"));
  }

  private Organisation siae(DemandePrefet demande) {
    return organisations.find(demande.siaeId()).orElseThrow();
  }

  private DemandePrefet locked(UUID demandeId) {
    return demandes.lock(demandeId).orElseThrow();
  }

  private void move(
      DemandePrefet demande,
      EtatDemandePrefet etat,
      NatureFait nature,
      UUID par,
      @Nullable String texte) {
    demandes.setEtat(demande.id(), etat);
    demandes.note(demande.id(), nature, par, texte);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
