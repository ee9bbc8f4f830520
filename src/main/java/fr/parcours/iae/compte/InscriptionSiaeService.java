package fr.parcours.iae.compte;

import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.organisation.SiaeOfficielle;
import fr.parcours.iae.organisation.SiaesOfficielles;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Uuids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A SIAE opens its account from the official address the ASP knows. Whatever the SIRET, the same
 * row is written and the same instance starts: whether it is known is looked at when the mail would
 * leave, so that neither the answer nor its time says it. Who reads the official address names the
 * first administrator, whose own address an invitation then proves.
 */
@Service
@Transactional
public class InscriptionSiaeService {

  /** Nobody's département: whether the SIRET has one is not looked at yet. */
  private static final String SANS_DEPARTEMENT = "00";

  private final Liens liens;
  private final LienService service;
  private final InvitationService invitations;
  private final SiaesOfficielles officielles;
  private final Organisations organisations;
  private final MembreService membres;

  InscriptionSiaeService(
      Liens liens,
      LienService service,
      InvitationService invitations,
      SiaesOfficielles officielles,
      Organisations organisations,
      MembreService membres) {
    this.liens = liens;
    this.service = service;
    this.invitations = invitations;
    this.officielles = officielles;
    this.organisations = organisations;
    this.membres = membres;
  }

  /** What is wrong with the SIRET as typed; nothing when it is a SIRET, known or not. */
  public List<ErreurSaisie> request(String saisi) {
    String siret = saisi.replaceAll("[\\s\\h.]", "");
    if (!Saisies.isSiret(siret)) {
      return List.of(
          new ErreurSaisie("siret", "SIRET_INVALIDE", "Indiquez les 14 chiffres du SIRET."));
    }
    OffsetDateTime now = liens.now();
    if (liens.asked("", siret, now.minus(InscriptionService.JOUR)) < InscriptionService.PAR_JOUR) {
      service.open(lien(siret, now));
    }
    return List.of();
  }

  /** The SIAE whose official address received this token. */
  @Transactional(readOnly = true)
  public Optional<LienCompte> find(String jeton) {
    return service.find(jeton).filter(InscriptionSiaeService::isMine);
  }

  /** The SIAE of this link that nobody administers yet. */
  @Transactional(readOnly = true)
  public List<SiaeOfficielle> siaesOf(LienCompte lien) {
    return officielles.find(Objects.requireNonNull(lien.siret())).stream()
        .filter(siae -> !siae.administree())
        .toList();
  }

  /**
   * What is wrong with it; nothing when the administrator is invited, empty when the link is lost.
   */
  public Optional<List<ErreurSaisie>> name(String jeton, SaisieInvitation saisie) {
    Optional<LienCompte> pris = service.take(jeton).filter(InscriptionSiaeService::isMine);
    if (pris.isEmpty()) {
      return Optional.empty();
    }
    List<ErreurSaisie> erreurs = Saisies.personne(saisie.prenom(), saisie.nom(), saisie.email());
    if (erreurs.isEmpty()) {
      UUID plateforme = Acteur.systeme().utilisateurId();
      siaesOf(pris.get()).stream()
          .flatMap(siae -> organisations.find(siae.id()).stream())
          .filter(organisation -> !membres.isAdministree(organisation.id()))
          .forEach(o -> service.open(invitations.lien(saisie.asAdministrateur(), o, plateforme)));
      service.used(pris.get(), plateforme);
    }
    return Optional.of(erreurs);
  }

  private static LienCompte lien(String siret, OffsetDateTime now) {
    return new LienCompte(
        Uuids.v7(),
        NatureLien.SIAE,
        null,
        true,
        "",
        "",
        "",
        "",
        null,
        siret,
        SANS_DEPARTEMENT,
        EtatLien.EN_ATTENTE,
        null,
        Acteur.systeme().utilisateurId(),
        now,
        now.plus(InvitationService.VALIDITE));
  }

  private static boolean isMine(LienCompte lien) {
    return lien.nature() == NatureLien.SIAE;
  }
}
