package fr.parcours.iae.support;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.organisation.CreateOrganisation;
import fr.parcours.iae.organisation.Habilitation;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Profil;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The vocabulary of the tests: people and organisations, valid by default, through the services.
 */
@Component
public class Monde {

  private final OrganisationService organisations;
  private final UtilisateurService utilisateurs;
  private final CandidatService candidats;

  public Monde(
      OrganisationService organisations,
      UtilisateurService utilisateurs,
      CandidatService candidats) {
    this.organisations = organisations;
    this.utilisateurs = utilisateurs;
    this.candidats = candidats;
  }

  /** Somebody of a new SIAE of this kind in Arras. */
  public Acteur aSiaeMember(KindSiae kind) {
    return aSiaeMember(kind, "62041");
  }

  /** Somebody of a new SIAE of this kind, in the commune of this INSEE code. */
  public Acteur aSiaeMember(KindSiae kind, String commune) {
    return member(Categorie.SIAE, kind.name(), Habilitation.NOT_SET, commune);
  }

  /** Somebody of a new habilitated mission locale. */
  public Acteur aPrescripteurHabilite() {
    return member(Categorie.PRESCRIPTEUR, "ML", Habilitation.VALIDATED);
  }

  /** Somebody of a new organisation that brings people without being habilitated. */
  public Acteur anOrienteur() {
    return anOrienteur("62041");
  }

  /** The same, in the commune of this INSEE code. */
  public Acteur anOrienteur(String commune) {
    return member(Categorie.PRESCRIPTEUR, "ORIENTEUR", Habilitation.NOT_SET, commune);
  }

  /** Another person of the same organisation. */
  public Acteur aColleagueOf(Acteur acteur) {
    UUID id = utilisateur(Profil.PROFESSIONNEL, null);
    UUID organisation = java.util.Objects.requireNonNull(acteur.organisationId());
    organisations.addMembre(organisation, id, false);
    return new Acteur(
        id,
        Profil.PROFESSIONNEL,
        organisation,
        acteur.organisationCategorie(),
        acteur.organisationKind(),
        acteur.prescripteurHabilite(),
        false,
        acteur.departement(),
        null);
  }

  /** This person becomes a member of the other's organisation too. */
  public void joins(Acteur person, Acteur other) {
    organisations.addMembre(
        java.util.Objects.requireNonNull(other.organisationId()), person.utilisateurId(), false);
  }

  /** Somebody of a DDETS. */
  public Acteur anInstitution() {
    return anInstitution("62041");
  }

  /** Somebody of a DDETS, in the commune of this INSEE code. */
  public Acteur anInstitution(String commune) {
    return member(Categorie.INSTITUTION, "DDETS IAE", Habilitation.NOT_SET, commune);
  }

  public Acteur anAdministrateur() {
    return ofThePlatform(Profil.ADMINISTRATEUR);
  }

  public Acteur theSupport() {
    return ofThePlatform(Profil.SUPPORT);
  }

  private Acteur ofThePlatform(Profil profil) {
    return new Acteur(
        utilisateur(profil, null), profil, null, null, null, false, false, null, null);
  }

  /** A person without NIR who is not registered at France Travail: known well enough for a PASS. */
  public UUID aCandidat(Acteur by) {
    return aCandidat(by, MotifAbsenceFt.NOT_REGISTERED);
  }

  /** The same, with another reason for the missing France Travail identifier. */
  public UUID aCandidat(Acteur by, MotifAbsenceFt motifFt) {
    return candidats
        .create(
            new CreateCandidat(
                new EtatCivil(
                    Civilite.MME,
                    "Léa",
                    "Test-" + UUID.randomUUID(),
                    null,
                    LocalDate.of(1990, 5, 17),
                    null,
                    null),
                Coordonnees.inconnues(),
                new Identifiants(null, MotifAbsenceNir.NO_NIR, null, motifFt),
                true),
            by)
        .orElseThrow();
  }

  /** The candidate's own account. */
  public Acteur asCandidat(UUID candidatId) {
    UUID id = utilisateur(Profil.CANDIDAT, candidatId);
    return new Acteur(id, Profil.CANDIDAT, null, null, null, false, false, null, candidatId);
  }

  private Acteur member(Categorie categorie, String kind, Habilitation habilitation) {
    return member(categorie, kind, habilitation, "62041");
  }

  private Acteur member(
      Categorie categorie, String kind, Habilitation habilitation, String commune) {
    UUID organisation =
        organisations
            .create(
                new CreateOrganisation(
                    categorie,
                    kind,
                    "Structure " + UUID.randomUUID(),
                    null,
                    commune,
                    "1 rue des Tests",
                    habilitation))
            .orElseThrow();
    UUID id = utilisateur(Profil.PROFESSIONNEL, null);
    organisations.addMembre(organisation, id, true);
    return new Acteur(
        id,
        Profil.PROFESSIONNEL,
        organisation,
        categorie,
        kind,
        habilitation == Habilitation.VALIDATED,
        true,
        commune.substring(0, 2),
        null);
  }

  private UUID utilisateur(Profil profil, @Nullable UUID candidatId) {
    UUID id = UUID.randomUUID();
    return utilisateurs
        .create(
            new CreateUtilisateur(
                id, id + "@exemple.test", "Mot-de-passe-2026!", profil, "Awa D.", candidatId))
        .orElseThrow();
  }
}
