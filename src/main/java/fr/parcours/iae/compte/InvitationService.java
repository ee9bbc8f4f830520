package fr.parcours.iae.compte;

import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Uuids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites colleagues into an organisation, by its administrators only. */
@Service
public class InvitationService {

  /** How long a link opens. */
  static final Duration VALIDITE = Duration.ofDays(14);

  private static final int EN_ATTENTE_MAX = 50;

  private final Liens liens;
  private final LienService service;
  private final LienProcess process;
  private final MembreService membres;
  private final Organisations organisations;

  InvitationService(
      Liens liens,
      LienService service,
      LienProcess process,
      MembreService membres,
      Organisations organisations) {
    this.liens = liens;
    this.service = service;
    this.process = process;
    this.membres = membres;
    this.organisations = organisations;
  }

  /** Those that wait or were left without an answer. */
  @Transactional(readOnly = true)
  public List<LienCompte> list(Acteur acteur) {
    return liens.invitations(organisation(acteur).id());
  }

  /** What is wrong with it, nothing when it has been sent. */
  @Transactional
  public List<ErreurSaisie> invite(SaisieInvitation saisie, Acteur acteur) {
    Organisation organisation = organisation(acteur);
    List<ErreurSaisie> erreurs = Saisies.personne(saisie.prenom(), saisie.nom(), saisie.email());
    if (!erreurs.isEmpty()) {
      return erreurs;
    }
    if (membres.isMembre(organisation.id(), saisie.email())) {
      return refuse("DEJA_MEMBRE", "Cette personne est déjà membre de votre organisation.");
    }
    if (liens.waiting(organisation.id()) >= EN_ATTENTE_MAX) {
      return refuse(
          "TROP_D_INVITATIONS",
          "Cinquante invitations attendent déjà une réponse : annulez celles qui ne servent plus.");
    }
    return service.open(lien(saisie, organisation, acteur.utilisateurId()))
        ? List.of()
        : refuse(
            "DEJA_INVITE",
            "Cette personne est déjà invitée : renvoyez-lui l’invitation si elle l’a perdue.");
  }

  /**
   * The former link stops opening anything; a new one leaves, with fourteen days of its own.
   *
   * @return why none leaves; empty when one does
   */
  @Transactional
  public Optional<Refus> resend(UUID id, Acteur acteur) {
    Organisation organisation = organisation(acteur);
    LienCompte ancien = own(id, organisation);
    if (membres.isMembre(organisation.id(), ancien.email())) {
      return Optional.of(
          Refus.saisie(
              "DEJA_MEMBRE",
              "Cette personne est déjà membre de votre organisation : son invitation ne sert plus."));
    }
    drop(ancien, acteur);
    boolean sent =
        service.open(
            lien(
                new SaisieInvitation(
                    ancien.prenom(), ancien.nom(), ancien.email(), ancien.administrateur()),
                organisation,
                acteur.utilisateurId()));
    return sent
        ? Optional.empty()
        : Optional.of(
            Refus.saisie(
                "DEJA_INVITE",
                "Une invitation plus récente attend déjà la réponse de cette personne : l’ancienne"
                    + " est effacée."));
  }

  @Transactional
  public void cancel(UUID id, Acteur acteur) {
    drop(own(id, organisation(acteur)), acteur);
  }

  /** An invitation as administrator, made by the platform for who proved the official address. */
  LienCompte lien(SaisieInvitation saisie, Organisation organisation, UUID par) {
    OffsetDateTime now = liens.now();
    return new LienCompte(
        Uuids.v7(),
        NatureLien.INVITATION,
        organisation.id(),
        saisie.administrateur(),
        saisie.email(),
        saisie.prenom(),
        saisie.nom(),
        "",
        null,
        null,
        organisation.departement(),
        EtatLien.EN_ATTENTE,
        null,
        par,
        now,
        now.plus(VALIDITE));
  }

  private void drop(LienCompte lien, Acteur acteur) {
    if (liens.close(lien.id(), EtatLien.ANNULE, acteur.utilisateurId())) {
      process.settle(lien);
    } else if (!liens.forgetExpired(lien.id())) {
      throw new IntrouvableException("invitation");
    }
  }

  private LienCompte own(UUID id, Organisation organisation) {
    return liens
        .find(id)
        .filter(lien -> lien.nature() == NatureLien.INVITATION)
        .filter(lien -> organisation.id().equals(lien.organisationId()))
        .orElseThrow(() -> new IntrouvableException("invitation"));
  }

  private Organisation organisation(Acteur acteur) {
    return Optional.ofNullable(acteur.organisationId())
        .filter(id -> acteur.administrateurOrganisation())
        .flatMap(organisations::find)
        .orElseThrow(() -> new IntrouvableException("invitations"));
  }

  private static List<ErreurSaisie> refuse(String code, String message) {
    return List.of(new ErreurSaisie("email", code, message));
  }
}
