package fr.parcours.iae.habilitation;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.regles.HabilitationRule;
import fr.parcours.iae.regles.TypePrescripteur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.version.Parametres;
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

/**
 * The habilitation of an organisation: asked by its administrator, answered and taken back by the
 * State's service of its département.
 *
 * <p>Article L. 5132-3 of the Code du travail; arrêté du 1er septembre 2021.
 */
@Service
public class HabilitationService {

  /** Documents of one request, as many as files of a case. */
  private static final int PIECES_MAXIMUM = 10;

  /** How long an organisation of no national list is habilitated. */
  private static final String DUREE = "duree-habilitation-locale";

  /** What the CDIAE said, and when. */
  public record AvisRendu(AvisCdiae sens, LocalDate renduLe) {}

  private final Habilitations demandes;
  private final HabilitationProcess process;
  private final Organisations organisations;
  private final OrganisationService droits;
  private final PieceService pieces;
  private final Parametres parametres;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HabilitationService(
      Habilitations demandes,
      HabilitationProcess process,
      Organisations organisations,
      OrganisationService droits,
      PieceService pieces,
      Parametres parametres,
      ApplicationEventPublisher events,
      Clock clock) {
    this.demandes = demandes;
    this.process = process;
    this.organisations = organisations;
    this.droits = droits;
    this.pieces = pieces;
    this.parametres = parametres;
    this.events = events;
    this.clock = clock;
  }

  /** Sends the request to the DDETS; the same one sent twice is one. */
  @Transactional
  public Resultat<UUID> request(DemanderHabilitation voulue, Acteur acteur) {
    UUID organisationId = administered(acteur);
    Organisation organisation = organisations.lock(organisationId).orElseThrow();
    if (demandes.find(voulue.id()).filter(d -> isOf(d, organisationId)).isPresent()) {
      return Resultat.fait(voulue.id());
    }
    Optional<Refus> refus =
        HabilitationRule.demande(
                new HabilitationRule.Demande(
                    TypePrescripteur.of(voulue.type()),
                    voulue.piece() != null,
                    organisation.isPrescripteurHabilite() && !isRenouvelable(organisationId),
                    demandes.enCours(organisationId).isPresent()))
            .refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    DemandeHabilitation demande =
        new DemandeHabilitation(
            voulue.id(),
            organisationId,
            organisation.departement(),
            voulue.type(),
            voulue.mission(),
            acteur.utilisateurId(),
            OffsetDateTime.now(clock),
            EtatHabilitation.A_VALIDER,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    if (!demandes.insert(demande)) {
      throw new IntrouvableException("demande");
    }
    note(demande, NatureFaitHabilitation.DEMANDEE, acteur, null, voulue.piece());
    process.start(demande);
    return Resultat.fait(demande.id());
  }

  /** The organisation takes its request back as long as nothing is answered. */
  @Transactional
  public Resultat<UUID> withdraw(UUID demandeId, Acteur acteur) {
    UUID organisationId = administered(acteur);
    DemandeHabilitation demande =
        demandes
            .lock(demandeId)
            .filter(d -> isOf(d, organisationId))
            .orElseThrow(() -> new IntrouvableException("demande"));
    if (!demande.etat().isEnCours()) {
      return Resultat.refuse(
          Refus.saisie(
              "DEMANDE_DEJA_REGLEE", "Cette demande est réglée : elle ne se retire plus."));
    }
    demandes.settle(demandeId, EtatHabilitation.RETIREE, null, null, acteur.utilisateurId());
    note(demande, NatureFaitHabilitation.RETIREE, acteur, null, null);
    process.withdraw(demandeId);
    return Resultat.fait(demandeId);
  }

  /** The organisation adds a document to a request nobody answered yet. */
  @Transactional
  public Resultat<UUID> join(UUID demandeId, String nom, byte[] contenu, Acteur acteur) {
    DemandeHabilitation demande =
        demandes
            .lock(demandeId)
            .filter(d -> acteur.isMembreOf(d.organisationId()))
            .orElseThrow(() -> new IntrouvableException("demande"));
    if (!demande.etat().isEnCours()) {
      return Resultat.refuse(
          Refus.saisie(
              "DEMANDE_DEJA_REGLEE", "Cette demande est réglée : rien ne s’y ajoute plus."));
    }
    if (demandes.faits(demandeId).stream().filter(f -> f.pieceId() != null).count()
        >= PIECES_MAXIMUM) {
      return Resultat.refuse(
          Refus.saisie(
              "TROP_DE_FICHIERS", "Cette demande a déjà dix justificatifs : c’est le maximum."));
    }
    return pieces
        .receive(demandeId, nom, contenu, acteur)
        .map(
            piece -> {
              note(demande, NatureFaitHabilitation.PIECE_AJOUTEE, acteur, null, piece);
              return demandeId;
            });
  }

  /**
   * The DDETS habilitates: the organisation's people may pose diagnoses at once; for a time only,
   * which follows what still runs, when it is of no national list.
   *
   * @param avis of the CDIAE, for an organisation of no national list
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<UUID> grant(
      UUID demandeId, String type, @Nullable AvisRendu avis, Acteur acteur) {
    Optional<Refus> refus =
        HabilitationRule.type(TypePrescripteur.of(type))
            .and(
                () ->
                    HabilitationRule.avisCdiae(
                        TypePrescripteur.of(type),
                        avis == null ? null : avis.renduLe(),
                        LocalDate.now(clock)))
            .refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    DemandeHabilitation demande = locked(demandeId);
    LocalDate debut = firstDay(demande.organisationId());
    replaced(demande.organisationId());
    demandes.settle(demandeId, EtatHabilitation.ACCORDEE, type, null, acteur.utilisateurId());
    note(demande, NatureFaitHabilitation.ACCORDEE, acteur, null, null);
    if (avis != null) {
      demandes.limit(demandeId, lastDay(demande, debut), avis.sens(), avis.renduLe());
    }
    droits.habilitate(demande.organisationId(), type);
    tell(NatureAnnonce.HABILITATION_ACCORDEE, demandeId, acteur);
    return Resultat.fait(demandeId);
  }

  /** The end of a habilitation comes near: its organisation may ask for what follows. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announceTerm(UUID demandeId) {
    DemandeHabilitation demande = locked(demandeId);
    demandes.announced(demandeId);
    note(demande, NatureFaitHabilitation.TERME_ANNONCE, Acteur.systeme(), null, null);
    tell(NatureAnnonce.HABILITATION_TERME, demandeId, Acteur.systeme());
  }

  /** Its last day is over: the organisation's people pose no diagnosis any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID demandeId) {
    DemandeHabilitation demande = locked(demandeId);
    boolean last =
        demandes
            .accordee(demande.organisationId())
            .filter(d -> d.id().equals(demandeId) && d.finieLe() == null)
            .isPresent();
    demandes.over(demandeId);
    if (last) {
      note(demande, NatureFaitHabilitation.FINIE, Acteur.systeme(), null, null);
      droits.refuseHabilitation(demande.organisationId());
      tell(NatureAnnonce.HABILITATION_FINIE, demandeId, Acteur.systeme());
    }
  }

  private boolean isRenouvelable(UUID organisationId) {
    return demandes
        .accordee(organisationId)
        .filter(DemandeHabilitation::isRenouvelable)
        .isPresent();
  }

  /** What is granted follows what still runs, day for day. */
  private LocalDate firstDay(UUID organisationId) {
    LocalDate today = LocalDate.now(clock);
    return demandes
        .accordee(organisationId)
        .filter(d -> d.finieLe() == null)
        .map(DemandeHabilitation::fin)
        .filter(fin -> !fin.isBefore(today))
        .map(fin -> fin.plusDays(1))
        .orElse(today);
  }

  private LocalDate lastDay(DemandeHabilitation demande, LocalDate debut) {
    return debut
        .plus(parametres.delai(DUREE, demande.departement(), LocalDate.now(clock)))
        .minusDays(1);
  }

  /** What was granted before ends with what replaces it, and its timer with it. */
  private void replaced(UUID organisationId) {
    demandes
        .accordee(organisationId)
        .filter(d -> d.fin() != null && d.finieLe() == null)
        .ifPresent(
            d -> {
              demandes.over(d.id());
              process.withdraw(d.id());
            });
  }

  /** The DDETS asks for more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askMore(UUID demandeId, String precisions, Acteur acteur) {
    DemandeHabilitation demande = locked(demandeId);
    demandes.setEtat(demandeId, EtatHabilitation.A_COMPLETER);
    note(demande, NatureFaitHabilitation.COMPLEMENT_DEMANDE, acteur, precisions, null);
  }

  /** The DDETS refuses, with its reason in writing; what still runs runs to its end. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deny(
      UUID demandeId, MotifRefusHabilitation motif, String explication, Acteur acteur) {
    DemandeHabilitation demande = locked(demandeId);
    demandes.settle(demandeId, EtatHabilitation.REFUSEE, null, motif, acteur.utilisateurId());
    note(demande, NatureFaitHabilitation.REFUSEE, acteur, explication, null);
    if (!isRenouvelable(demande.organisationId())) {
      droits.refuseHabilitation(demande.organisationId());
    }
    tell(NatureAnnonce.HABILITATION_REFUSEE, demandeId, acteur);
  }

  /** The organisation answered what the DDETS asked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void complete(UUID demandeId, String complement, Acteur acteur) {
    DemandeHabilitation demande = locked(demandeId);
    demandes.setEtat(demandeId, EtatHabilitation.A_VALIDER);
    note(demande, NatureFaitHabilitation.COMPLETEE, acteur, complement, null);
  }

  /** Nobody completed the request in time. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void abandon(UUID demandeId) {
    DemandeHabilitation demande = locked(demandeId);
    Acteur systeme = Acteur.systeme();
    demandes.settle(demandeId, EtatHabilitation.ABANDONNEE, null, null, systeme.utilisateurId());
    note(demande, NatureFaitHabilitation.ABANDONNEE, systeme, null, null);
  }

  /**
   * The DDETS takes a habilitation back: from now on the organisation's people bring people without
   * posing diagnoses; the diagnoses they posed stay.
   */
  @Transactional
  public Resultat<UUID> takeBack(UUID organisationId, String motif, Acteur acteur) {
    Organisation organisation =
        organisations
            .lock(organisationId)
            .filter(o -> o.categorie() == Categorie.PRESCRIPTEUR && isStateServiceOf(o, acteur))
            .orElseThrow(() -> new IntrouvableException("organisation"));
    Optional<Refus> refus =
        HabilitationRule.retrait(
                organisation.isPrescripteurHabilite(), TypePrescripteur.of(organisation.kind()))
            .refus();
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    UUID id = Uuids.v7();
    demandes.withdraw(id, organisationId, organisation.departement(), motif, acteur);
    replaced(organisationId);
    droits.refuseHabilitation(organisationId);
    tell(NatureAnnonce.HABILITATION_RETIREE, id, acteur);
    return Resultat.fait(id);
  }

  static boolean isStateServiceOf(Organisation organisation, Acteur acteur) {
    return acteur.organisationCategorie() == Categorie.INSTITUTION
        && organisation.departement().equals(acteur.departement());
  }

  /** The prescriber this person may ask for; for anybody else there is nothing here. */
  private static UUID administered(Acteur acteur) {
    UUID organisationId = acteur.organisationId();
    if (organisationId == null
        || !acteur.isPrescripteur()
        || !acteur.administrateurOrganisation()) {
      throw new IntrouvableException("habilitation");
    }
    return organisationId;
  }

  private static boolean isOf(DemandeHabilitation demande, UUID organisationId) {
    return demande.organisationId().equals(organisationId);
  }

  private DemandeHabilitation locked(UUID demandeId) {
    return demandes.lock(demandeId).orElseThrow();
  }

  /** A file is attached to an object of its own: several may come with one request. */
  private void note(
      DemandeHabilitation demande,
      NatureFaitHabilitation nature,
      Acteur acteur,
      @Nullable String texte,
      @Nullable UUID piece) {
    UUID objet = piece == null ? null : Uuids.v7();
    if (piece != null && objet != null) {
      pieces.attach(piece, objet);
    }
    demandes.note(demande.id(), nature, acteur.utilisateurId(), texte, objet);
  }

  private void tell(NatureAnnonce nature, UUID sujetId, Acteur acteur) {
    events.publishEvent(Annonce.of(nature, sujetId, acteur.utilisateurId()));
  }
}
