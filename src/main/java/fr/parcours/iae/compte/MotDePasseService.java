package fr.parcours.iae.compte;

import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A forgotten password. Whether the address has an account is looked at when the mail would leave:
 * the page answers the same, as fast, for everybody. Nothing changes before the link is followed.
 */
@Service
@Transactional
public class MotDePasseService {

  /** How long the link opens. */
  static final Duration VALIDITE = Duration.ofDays(1);

  /** Nobody's département: whether the address has an account is not looked at yet. */
  private static final String SANS_DEPARTEMENT = "00";

  private final Liens liens;
  private final LienService service;
  private final UtilisateurService utilisateurs;

  MotDePasseService(Liens liens, LienService service, UtilisateurService utilisateurs) {
    this.liens = liens;
    this.service = service;
    this.utilisateurs = utilisateurs;
  }

  /** What is wrong with the address as typed; nothing when a mail leaves, or would have. */
  public List<ErreurSaisie> request(String saisie) {
    String email = SaisieInvitation.typed(null, null, saisie, null).email();
    Optional<ErreurSaisie> erreur = Saisies.email(email);
    if (erreur.isPresent()) {
      return List.of(erreur.get());
    }
    OffsetDateTime now = liens.now();
    if (liens.asked(email, null, now.minus(InscriptionService.JOUR))
        < InscriptionService.PAR_JOUR) {
      service.open(lien(email, now));
    }
    return List.of();
  }

  /** The request this token opens. */
  @Transactional(readOnly = true)
  public Optional<LienCompte> find(String jeton) {
    return service.find(jeton).filter(MotDePasseService::isMine);
  }

  /** Changes the password of the address that received this token. */
  public Optional<Refus> change(String jeton, String motDePasse) {
    Optional<LienCompte> pris = service.take(jeton).filter(MotDePasseService::isMine);
    if (pris.isEmpty()) {
      return Optional.of(LienService.PERDU);
    }
    Resultat<UUID> compte = utilisateurs.changePassword(pris.get().email(), motDePasse);
    if (compte.isFait()) {
      service.used(pris.get(), compte.orElseThrow());
    }
    return compte.refus();
  }

  private static LienCompte lien(String email, OffsetDateTime now) {
    return new LienCompte(
        Uuids.v7(),
        NatureLien.MOT_DE_PASSE,
        null,
        false,
        email,
        "",
        "",
        "",
        null,
        null,
        SANS_DEPARTEMENT,
        EtatLien.EN_ATTENTE,
        null,
        Acteur.systeme().utilisateurId(),
        now,
        now.plus(VALIDITE));
  }

  private static boolean isMine(LienCompte lien) {
    return lien.nature() == NatureLien.MOT_DE_PASSE;
  }
}
