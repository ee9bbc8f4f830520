package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes accounts, and says who an account is at this moment. */
@Service
@Transactional
public class UtilisateurService {

  private static final int MIN_LENGTH = 12;
  private static final int MAX_LENGTH = 64;

  /** bcrypt reads no further, and refuses to begin. */
  private static final int MAX_BYTES = 72;

  private static final Refus PRIS =
      Refus.saisie("IDENTIFIANT_PRIS", "Un compte existe déjà avec cet identifiant.");

  private static final Refus CLOS =
      Refus.saisie("COMPTE_CLOS", "Aucun compte ouvert ne porte cette adresse.");

  private final Utilisateurs utilisateurs;
  private final ObjectProvider<Appartenances> appartenances;
  private final PasswordEncoder encoder;
  private final TentativeService tentatives;
  private final Clock clock;

  UtilisateurService(
      Utilisateurs utilisateurs,
      ObjectProvider<Appartenances> appartenances,
      PasswordEncoder encoder,
      TentativeService tentatives,
      Clock clock) {
    this.utilisateurs = utilisateurs;
    this.appartenances = appartenances;
    this.encoder = encoder;
    this.tentatives = tentatives;
    this.clock = clock;
  }

  public Resultat<UUID> create(CreateUtilisateur command) {
    Optional<Refus> refus = verify(command.identifiant(), command.motDePasse());
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    String hash = encoder.encode(command.motDePasse());
    return utilisateurs.insert(command, hash, clock.instant())
        ? Resultat.fait(command.id())
        : Resultat.refuse(PRIS);
  }

  /** Why an account of this address and password would not be opened, if so. */
  @Transactional(readOnly = true)
  public Optional<Refus> check(String identifiant, String motDePasse) {
    String normal = CreateUtilisateur.normalize(identifiant);
    return verify(normal, motDePasse)
        .or(() -> utilisateurs.isTaken(normal) ? Optional.of(PRIS) : Optional.empty());
  }

  private static Optional<Refus> verify(String identifiant, String motDePasse) {
    if (motDePasse.length() < MIN_LENGTH || motDePasse.length() > MAX_LENGTH) {
      return Optional.of(
          Refus.saisie(
              "MOT_DE_PASSE_LONGUEUR", "Le mot de passe doit compter entre 12 et 64 caractères."));
    }
    if (motDePasse.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of(
          Refus.saisie(
              "MOT_DE_PASSE_LONGUEUR",
              "Le mot de passe est trop long : une lettre accentuée compte double, un émoji quatre fois."
                  + " Raccourcissez-le."));
    }
    return motDePasse.toLowerCase(Locale.ROOT).contains(identifiant)
        ? Optional.of(
            Refus.saisie(
                "MOT_DE_PASSE_DEVINABLE",
                "Le mot de passe ne doit pas reprendre votre adresse électronique."))
        : Optional.empty();
  }

  /**
   * Gives the account another password: its sessions end, and the attempts counted against it are
   * forgotten.
   */
  public Resultat<UUID> changePassword(String identifiant, String motDePasse) {
    String normal = CreateUtilisateur.normalize(identifiant);
    Optional<Refus> refus = verify(normal, motDePasse);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    Optional<UUID> compte = utilisateurs.changePassword(normal, encoder.encode(motDePasse));
    compte.ifPresent(id -> tentatives.forget(normal, ""));
    return compte.map(Resultat::fait).orElseGet(() -> Resultat.refuse(CLOS));
  }

  /** Whether an account that may log in has this address. */
  @Transactional(readOnly = true)
  public boolean isOuvert(String identifiant) {
    return utilisateurs.findByIdentifiant(CreateUtilisateur.normalize(identifiant)).isPresent();
  }

  /** Whether the password of the account changed after this moment, in the time of the machines. */
  @Transactional(readOnly = true)
  boolean isPasswordChangedSince(UUID id, Instant moment) {
    return utilisateurs.isPasswordChangedSince(id, moment);
  }

  /** What the account may do has changed: its sessions learn it at their next request. */
  public void rightsChanged(UUID id) {
    utilisateurs.rightsChanged(id);
  }

  /** Whether an account, open or closed, has this address. */
  @Transactional(readOnly = true)
  public boolean isTaken(String identifiant) {
    return utilisateurs.isTaken(CreateUtilisateur.normalize(identifiant));
  }

  /** The accounts of these people, by id. */
  @Transactional(readOnly = true)
  public Map<UUID, CompteConnu> comptes(Collection<UUID> ids) {
    return utilisateurs.comptes(ids).stream()
        .collect(Collectors.toMap(CompteConnu::id, Function.identity()));
  }

  /** Moves when what the account may do changes; empty for a closed one. */
  Optional<Integer> droits(UUID id) {
    return utilisateurs.droits(id);
  }

  /** The account is refused at the next login, and its sessions end at their next request. */
  public void deactivate(UUID id) {
    utilisateurs.deactivate(id);
  }

  /** The person as a session sees them, acting for the organisation chosen last. */
  @Transactional(readOnly = true)
  public Optional<UtilisateurConnecte> connecte(UUID id) {
    return utilisateurs.find(id).map(this::connecte);
  }

  /**
   * Whether the prescriber this session acts for was habilitated, or lost its habilitation, since
   * the session learnt of it.
   */
  @Transactional(readOnly = true)
  boolean isHabilitationChanged(UtilisateurConnecte session) {
    Appartenances source = appartenances.getIfAvailable(() -> id -> List.of());
    return session
        .organisation()
        .filter(a -> a.categorie() == Categorie.PRESCRIPTEUR)
        .filter(a -> source.habilitee(a.organisationId()).orElse(a.habilitee()) != a.habilitee())
        .isPresent();
  }

  UtilisateurConnecte connecte(Utilisateurs.Compte compte) {
    Appartenances source = appartenances.getIfAvailable(() -> id -> List.of());
    return new UtilisateurConnecte(
        compte.id(),
        compte.profil(),
        compte.nomAffiche(),
        compte.candidatId(),
        source.of(compte.id()),
        compte.derniereOrganisation());
  }

  /** Chooses the organisation the person acts for; empty when they are not a member of it. */
  Optional<UtilisateurConnecte> choose(UUID id, UUID organisationId) {
    Optional<UtilisateurConnecte> choisi =
        connecte(id)
            .map(u -> u.actingFor(organisationId))
            .filter(u -> organisationId.equals(u.organisationId()));
    choisi.ifPresent(u -> utilisateurs.rememberOrganisation(id, organisationId));
    return choisi;
  }
}
