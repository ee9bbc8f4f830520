package fr.parcours.iae.prolongation;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.passiae.Prolongation;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.regles.DestinataireProlongationRule;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.regles.InstructionProlongationRule;
import fr.parcours.iae.regles.InstructionProlongationRule.RefusMotive;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.OuvertureProlongationRule;
import fr.parcours.iae.regles.PeriodeProlongation;
import fr.parcours.iae.regles.PlafondProlongation;
import fr.parcours.iae.regles.ProlongationRule;
import fr.parcours.iae.regles.RappelProlongationRule;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.AttributionService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prolongs a PASS at once, or asks a prescriber and keeps the answer; the caller holds the person
 * and the PASS.
 *
 * <p>Article R. 5132-1-8 of the Code du travail.
 */
@Service
public class ProlongationService {

  /**
   * What the SIAE asks for.
   *
   * @param prescripteurId the organisation that decides; none for a reason that needs no decision
   * @param piece the report of the path, already received
   */
  public record Demande(
      MotifProlongation motif,
      LocalDate fin,
      @Nullable UUID prescripteurId,
      boolean entretien,
      @Nullable String courriel,
      @Nullable String telephone,
      @Nullable UUID piece) {

    ProlongationRule.Pieces pieces() {
      return new ProlongationRule.Pieces(
          piece != null, entretien, isGiven(courriel), isGiven(telephone));
    }

    private static boolean isGiven(@Nullable String texte) {
      return texte != null && !texte.isBlank();
    }
  }

  /** What it does: now, or once a prescriber agrees. */
  public record Effet(
      LocalDate avant, LocalDate apres, boolean immediat, @Nullable String prescripteur) {}

  static final String INSTRUIRE = "UserTask_InstruireProlongation";

  private final DossiersProlongation dossiers;
  private final DemandesProlongation demandes;
  private final PassIaeService passIaes;
  private final Organisations organisations;
  private final ProlongationProcess process;
  private final PieceService pieces;
  private final AttributionService attributions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProlongationService(
      DossiersProlongation dossiers,
      DemandesProlongation demandes,
      PassIaeService passIaes,
      Organisations organisations,
      ProlongationProcess process,
      PieceService pieces,
      AttributionService attributions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.dossiers = dossiers;
    this.demandes = demandes;
    this.passIaes = passIaes;
    this.organisations = organisations;
    this.process = process;
    this.pieces = pieces;
    this.attributions = attributions;
    this.events = events;
    this.clock = clock;
  }

  /** Whether this person may prolong the PASS today. */
  @Transactional(readOnly = true)
  public Verdict canProlong(UUID passId, Acteur acteur) {
    return OuvertureProlongationRule.verdict(dossiers.of(passId).situation(acteur, today()));
  }

  /** The reasons this SIAE may give. */
  @Transactional(readOnly = true)
  public List<RegleMotifProlongation> motifs(UUID passId, Acteur acteur) {
    return dossiers.motifs(dossiers.of(passId), acteur);
  }

  /** The prescribers this SIAE may ask. */
  @Transactional(readOnly = true)
  public List<Organisation> prescripteurs(UUID passId, Acteur acteur) {
    return dossiers.prescripteurs(dossiers.of(passId), acteur);
  }

  /** How far each reason may still go from the end of the PASS. */
  @Transactional(readOnly = true)
  public LocalDate finMaximum(UUID passId, RegleMotifProlongation motif) {
    DossierProlongation dossier = dossiers.of(passId);
    return motif
        .plafond(PlafondProlongation.joursCumules(dossier.periodes()))
        .finMaximum(dossier.pass().fin());
  }

  /** The effect, or why it is refused; nothing is written. */
  @Transactional(readOnly = true)
  public Resultat<Effet> preview(UUID passId, Demande demande, Acteur acteur) {
    DossierProlongation dossier = dossiers.of(passId);
    RegleMotifProlongation motif = dossiers.motif(dossier, demande.motif(), acteur, false);
    return allowed(dossier, demande, motif, acteur)
        .map(periode -> effet(dossier.pass(), periode, motif, demande));
  }

  /** Prolongs at once, or writes the request and starts its process. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> ask(UUID passId, Demande demande, Acteur acteur) {
    DossierProlongation dossier = dossiers.of(passId);
    RegleMotifProlongation motif = dossiers.motif(dossier, demande.motif(), acteur, true);
    return allowed(dossier, demande, motif, acteur)
        .map(
            periode -> {
              if (motif.isImmediat()) {
                apply(dossier.pass(), null, siae(acteur), demande.motif(), periode, acteur);
              } else {
                send(dossier, demande, periode, acteur);
              }
              return effet(dossier.pass(), periode, motif, demande);
            });
  }

  /** The request that waits on a PASS. */
  @Transactional(readOnly = true)
  public Optional<DemandeProlongation> enAttente(UUID passId) {
    return demandes.enAttente(passId);
  }

  @Transactional(readOnly = true)
  public Optional<DemandeProlongation> find(UUID demandeId) {
    return demandes.find(demandeId);
  }

  /** Every request on a PASS, the newest first. */
  @Transactional(readOnly = true)
  public List<DemandeProlongation> ofPass(UUID passId) {
    return demandes.ofPass(passId);
  }

  /** Requests addressed to an organisation; one more than the page holds tells of a next. */
  @Transactional(readOnly = true)
  public List<DemandeProlongation> to(UUID prescripteurId, int taille, int page) {
    return demandes.to(prescripteurId, taille, page);
  }

  /** The same without its pages. */
  RequeteExport<DemandeProlongation> allTo(UUID prescripteurId) {
    return demandes.allTo(prescripteurId);
  }

  /** Whether the SIAE may take its request back. */
  @Transactional(readOnly = true)
  public Verdict canWithdraw(UUID passId, Acteur acteur) {
    return demandes
        .enAttente(passId)
        .filter(d -> acteur.isMembreOf(d.siaeId()))
        .map(d -> InstructionProlongationRule.retrait(d.etat()))
        .orElseGet(
            () ->
                Verdict.refuse(
                    Refus.saisie(
                        "PAS_DE_DEMANDE", "Votre structure n’a pas de demande en attente.")));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(UUID passId, Acteur acteur) {
    DemandeProlongation demande = demandes.enAttente(passId).orElseThrow();
    demandes.answer(demande.id(), EtatDemandeProlongation.RETIREE, acteur.utilisateurId(), null);
    process.withdraw(demande.id());
  }

  /** Grants: the prolongation, the end of the PASS and the answer, together. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<Effet> grant(UUID demandeId, Acteur acteur) {
    DemandeProlongation demande = demandes.find(demandeId).orElseThrow();
    DossierProlongation dossier = dossiers.of(demande.passId());
    PassIae pass = dossier.pass();
    PeriodeProlongation periode = shifted(demande, pass);
    Optional<Refus> refus =
        InstructionProlongationRule.accord(demande.etat(), periode, dossier.periodes()).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    demandes.answer(demandeId, EtatDemandeProlongation.ACCORDEE, acteur.utilisateurId(), null);
    apply(pass, demandeId, demande.siaeId(), demande.motif(), periode, acteur);
    tell(NatureAnnonce.PROLONGATION_ACCORDEE, demandeId, acteur);
    return Resultat.fait(new Effet(pass.fin(), periode.fin(), true, null));
  }

  /** Denies, with reasons in writing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<UUID> deny(UUID demandeId, RefusMotive motive, Acteur acteur) {
    DemandeProlongation demande = demandes.find(demandeId).orElseThrow();
    Optional<Refus> refus = InstructionProlongationRule.refus(demande.etat(), motive).refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    demandes.answer(demandeId, EtatDemandeProlongation.REFUSEE, acteur.utilisateurId(), motive);
    tell(NatureAnnonce.PROLONGATION_REFUSEE, demandeId, acteur);
    return Resultat.fait(demandeId);
  }

  /**
   * Reminds whoever took the request and ten colleagues at most, when a reminder is due; ten
   * members when nobody took it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remind(UUID demandeId, RappelProlongationRule.Delais delais, boolean always) {
    DemandeProlongation demande = demandes.find(demandeId).orElseThrow();
    LocalDate demandee = demande.demandeeLe().atZoneSameInstant(clock.getZone()).toLocalDate();
    if (always
        || RappelProlongationRule.isDu(
            demande.etat(), demandee, demandes.lastReminder(demandeId), today(), delais)) {
      demandes.reminded(demandeId, destinataires(demande));
      tell(NatureAnnonce.PROLONGATION_RAPPELEE, demandeId, Acteur.systeme());
    }
  }

  /** Whom the last reminder was for. */
  @Transactional(readOnly = true)
  public List<UUID> lastReminded(UUID demandeId) {
    return demandes.lastReminded(demandeId);
  }

  private void tell(NatureAnnonce nature, UUID demandeId, Acteur acteur) {
    events.publishEvent(Annonce.of(nature, demandeId, acteur.utilisateurId()));
  }

  private List<UUID> destinataires(DemandeProlongation demande) {
    Optional<UUID> charge = attributions.takenBy(demande.id(), INSTRUIRE);
    List<RappelProlongationRule.Collegue<UUID>> collegues =
        demandes.membres(demande.prescripteurId()).stream()
            .filter(m -> charge.filter(m.utilisateurId()::equals).isEmpty())
            .map(
                m ->
                    new RappelProlongationRule.Collegue<>(
                        m.utilisateurId(),
                        m.administrateur(),
                        null,
                        m.depuis().atStartOfDay(clock.getZone()).toOffsetDateTime()))
            .toList();
    return charge
        .map(qui -> RappelProlongationRule.destinataires(qui, collegues))
        .orElseGet(() -> RappelProlongationRule.collegues(collegues));
  }

  private void send(
      DossierProlongation dossier, Demande demande, PeriodeProlongation periode, Acteur acteur) {
    DemandeProlongation row =
        new DemandeProlongation(
            Uuids.v7(),
            dossier.pass().id(),
            siae(acteur),
            Objects.requireNonNull(demande.prescripteurId()),
            demande.motif(),
            periode.debut(),
            periode.fin(),
            demande.entretien(),
            demande.courriel(),
            demande.telephone(),
            acteur.utilisateurId(),
            OffsetDateTime.now(clock),
            EtatDemandeProlongation.EN_ATTENTE,
            null,
            null);
    demandes.insert(row);
    if (demande.piece() != null) {
      pieces.attach(demande.piece(), row.id());
    }
    process.start(row.id(), dossiers.siae(acteur).departement());
  }

  private void apply(
      PassIae pass,
      @Nullable UUID demandeId,
      UUID siaeId,
      MotifProlongation motif,
      PeriodeProlongation periode,
      Acteur acteur) {
    passIaes.prolong(
        pass,
        new Prolongation(
            Uuids.v7(),
            pass.id(),
            demandeId,
            siaeId,
            motif,
            periode.debut(),
            periode.fin(),
            acteur.utilisateurId(),
            OffsetDateTime.now(clock)),
        acteur.utilisateurId());
  }

  private Resultat<PeriodeProlongation> allowed(
      DossierProlongation dossier, Demande demande, RegleMotifProlongation motif, Acteur acteur) {
    Optional<Refus> refus =
        OuvertureProlongationRule.verdict(dossier.situation(acteur, today()))
            .and(() -> motif.choix(today()))
            .and(() -> destinataire(motif, demande))
            .and(() -> ProlongationRule.bilan(motif, demande.pieces()))
            .refus();
    LocalDate fin = dossier.pass().fin();
    return refus.isPresent()
        ? Resultat.refuse(refus.get())
        : ProlongationRule.periode(
            new ProlongationRule.Demande(
                fin, dossier.periodes(), fin, demande.fin(), motif, demande.pieces()));
  }

  private Verdict destinataire(RegleMotifProlongation motif, Demande demande) {
    if (motif.isImmediat()) {
      return Verdict.accorde();
    }
    UUID prescripteur = demande.prescripteurId();
    if (prescripteur == null) {
      return Verdict.refuse(
          Refus.saisie("PRESCRIPTEUR_A_CHOISIR", "Choisissez le prescripteur qui décidera."));
    }
    return DestinataireProlongationRule.prescripteur(
        (int)
            organisations.find(prescripteur).stream()
                .filter(Organisation::isPrescripteurHabilite)
                .count(),
        true);
  }

  private Effet effet(
      PassIae pass, PeriodeProlongation periode, RegleMotifProlongation motif, Demande demande) {
    UUID prescripteur = demande.prescripteurId();
    return new Effet(
        pass.fin(),
        periode.fin(),
        motif.isImmediat(),
        prescripteur == null
            ? null
            : organisations.find(prescripteur).map(Organisation::nom).orElse(null));
  }

  /** The end may have moved while the request waited: as many days are given from where it is. */
  private static PeriodeProlongation shifted(DemandeProlongation demande, PassIae pass) {
    return new PeriodeProlongation(
        pass.fin(), pass.fin().plusDays(demande.periode().joursRendus()));
  }

  private static UUID siae(Acteur acteur) {
    return Objects.requireNonNull(acteur.organisationId());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
