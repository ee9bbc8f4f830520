package fr.parcours.iae.compte;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.organisation.CreateOrganisation;
import fr.parcours.iae.organisation.Habilitation;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.referentiel.Normalisation;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-up of candidates and orienteurs. Whether the address has an account is not even looked at
 * before the mail is written: the page answers the same, as fast, for everybody. The password is
 * chosen once the address is proved, so that nobody prepares an account for somebody else.
 */
@Service
@Transactional
public class InscriptionService {

  /** Beyond that many mails a day to one address, nothing more leaves and nothing is said. */
  static final int PAR_JOUR = 3;

  static final Duration JOUR = Duration.ofDays(1);
  private static final int LONGUEUR_ORGANISATION = 120;

  private final Liens liens;
  private final LienService service;
  private final Communes communes;
  private final UtilisateurService utilisateurs;
  private final OrganisationService organisations;
  private final Organisations siaes;
  private final CandidatService candidats;
  private final Candidats dossiers;

  InscriptionService(
      Liens liens,
      LienService service,
      Communes communes,
      UtilisateurService utilisateurs,
      OrganisationService organisations,
      Organisations siaes,
      CandidatService candidats,
      Candidats dossiers) {
    this.liens = liens;
    this.service = service;
    this.communes = communes;
    this.utilisateurs = utilisateurs;
    this.organisations = organisations;
    this.siaes = siaes;
    this.candidats = candidats;
    this.dossiers = dossiers;
  }

  /**
   * What is wrong with it; nothing when a mail leaves, or would have.
   *
   * @param siae the employer chosen before signing up, to lead there once the account is open
   */
  public List<ErreurSaisie> request(
      NatureLien nature, SaisieInscription saisie, @Nullable UUID siae) {
    List<ErreurSaisie> erreurs =
        new ArrayList<>(Saisies.personne(saisie.prenom(), saisie.nom(), saisie.email()));
    if (nature == NatureLien.ORIENTEUR && !isNomOrganisation(saisie.organisation())) {
      erreurs.add(
          new ErreurSaisie(
              "organisation",
              "ORGANISATION_REQUISE",
              "Indiquez le nom de votre organisation, en 2 à 120 caractères, sans adresse de site."));
    }
    Optional<Commune> commune = communes.resolve(saisie.commune());
    if (commune.isEmpty()) {
      erreurs.add(
          new ErreurSaisie(
              "commune",
              "COMMUNE_INCONNUE",
              "Indiquez la commune, ou son code postal, par exemple Lens (62)."));
    }
    if (erreurs.isEmpty()
        && liens.asked(saisie.email(), null, liens.now().minus(JOUR)) < PAR_JOUR) {
      service.open(lien(nature, saisie, commune.orElseThrow(), existing(siae)));
    }
    return erreurs;
  }

  /** The sign-up this token opens. */
  @Transactional(readOnly = true)
  public Optional<LienCompte> find(String jeton) {
    return service.find(jeton).filter(InscriptionService::isMine);
  }

  /** Opens the account, with the person's file or the orienteur's organisation. */
  public Resultat<UUID> open(String jeton, String motDePasse) {
    Optional<LienCompte> pris = service.take(jeton).filter(InscriptionService::isMine);
    if (pris.isEmpty()) {
      return Resultat.refuse(LienService.PERDU);
    }
    LienCompte lien = pris.get();
    Resultat<UUID> compte =
        lien.nature() == NatureLien.CANDIDAT
            ? candidat(lien, motDePasse)
            : orienteur(lien, motDePasse);
    if (compte.isFait()) {
      service.used(lien, compte.orElseThrow());
    }
    return compte;
  }

  private Resultat<UUID> candidat(LienCompte lien, String motDePasse) {
    Optional<Refus> refus = utilisateurs.check(lien.email(), motDePasse);
    if (refus.isPresent()) {
      return Resultat.refuse(refus.get());
    }
    UUID id = Uuids.v7();
    UUID dossier = own(lien).orElseGet(() -> opened(lien, id));
    return utilisateurs.create(
        new CreateUtilisateur(
            id, lien.email(), motDePasse, Profil.CANDIDAT, lien.nomComplet(), dossier));
  }

  /** A file of their own, that says what the person said of themselves. */
  private UUID opened(LienCompte lien, UUID utilisateurId) {
    Acteur soi =
        new Acteur(utilisateurId, Profil.CANDIDAT, null, null, null, false, false, null, null);
    return candidats
        .create(
            new CreateCandidat(
                new EtatCivil(null, lien.prenom(), lien.nom(), null, null, null, null),
                new Coordonnees(lien.email(), null, null, null, lien.communeCode()),
                new Identifiants(null, null, null, null),
                true),
            soi)
        .orElseThrow();
  }

  /**
   * The file somebody opened for this person: the address proved is the one it holds, and the name
   * agrees. One address typed by mistake must not give a stranger the file of another.
   */
  private Optional<UUID> own(LienCompte lien) {
    List<Identite> siens =
        dossiers.sansCompte(lien.email()).stream()
            .filter(d -> isSame(d.etatCivil(), lien))
            .toList();
    return siens.size() == 1 ? Optional.of(siens.get(0).id()) : Optional.empty();
  }

  private static boolean isSame(EtatCivil etatCivil, LienCompte lien) {
    String nom = Normalisation.of(lien.nom());
    String naissance = etatCivil.nomNaissance();
    return Normalisation.of(etatCivil.prenom()).equals(Normalisation.of(lien.prenom()))
        && (Normalisation.of(etatCivil.nomUsage()).equals(nom)
            || naissance != null && Normalisation.of(naissance).equals(nom));
  }

  private Resultat<UUID> orienteur(LienCompte lien, String motDePasse) {
    Resultat<UUID> compte =
        utilisateurs.create(
            CreateUtilisateur.professionnel(lien.email(), motDePasse, lien.nomComplet()));
    if (compte.isFait()) {
      UUID organisation =
          organisations
              .create(
                  new CreateOrganisation(
                      Categorie.PRESCRIPTEUR,
                      "ORIENTEUR",
                      lien.organisationNom(),
                      null,
                      Objects.requireNonNull(lien.communeCode()),
                      lien.email(),
                      Habilitation.NOT_REQUIRED))
              .orElseThrow();
      organisations.addMembre(organisation, compte.orElseThrow(), true);
    }
    return compte;
  }

  private @Nullable UUID existing(@Nullable UUID siae) {
    return Optional.ofNullable(siae)
        .flatMap(siaes::find)
        .filter(Organisation::isSiae)
        .map(Organisation::id)
        .orElse(null);
  }

  private LienCompte lien(
      NatureLien nature, SaisieInscription saisie, Commune commune, @Nullable UUID siae) {
    OffsetDateTime now = liens.now();
    return new LienCompte(
        Uuids.v7(),
        nature,
        siae,
        nature == NatureLien.ORIENTEUR,
        saisie.email(),
        saisie.prenom(),
        saisie.nom(),
        saisie.organisation(),
        commune.code(),
        null,
        commune.departement(),
        EtatLien.EN_ATTENTE,
        null,
        Acteur.systeme().utilisateurId(),
        now,
        now.plus(InvitationService.VALIDITE));
  }

  private static boolean isNomOrganisation(String nom) {
    return nom.length() >= 2
        && nom.length() <= LONGUEUR_ORGANISATION
        && !Saisies.isSite(nom)
        && nom.codePoints().anyMatch(Character::isLetter)
        && nom.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean isMine(LienCompte lien) {
    return lien.nature() == NatureLien.CANDIDAT || lien.nature() == NatureLien.ORIENTEUR;
  }
}
