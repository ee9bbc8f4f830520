package fr.parcours.iae.compte;

import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.organisation.RoleChange;
import fr.parcours.iae.securite.CompteConnu;
import fr.parcours.iae.securite.CreateUtilisateur;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the invited person does with the link: opens an account, or joins with the one they have.
 */
@Service
@Transactional
public class AcceptationService {

  private final LienService liens;
  private final UtilisateurService utilisateurs;
  private final OrganisationService organisations;
  private final MembreService membres;
  private final ApplicationEventPublisher evenements;

  AcceptationService(
      LienService liens,
      UtilisateurService utilisateurs,
      OrganisationService organisations,
      MembreService membres,
      ApplicationEventPublisher evenements) {
    this.evenements = evenements;
    this.membres = membres;
    this.liens = liens;
    this.utilisateurs = utilisateurs;
    this.organisations = organisations;
  }

  /** The invitation this token opens. */
  @Transactional(readOnly = true)
  public Optional<LienCompte> find(String jeton) {
    return liens.find(jeton).filter(AcceptationService::isInvitation);
  }

  /** Opens the account of the address invited, whose mailbox the link proves. */
  public Resultat<UUID> open(String jeton, String motDePasse) {
    Optional<LienCompte> pris = take(jeton);
    if (pris.isEmpty()) {
      return Resultat.refuse(LienService.PERDU);
    }
    LienCompte lien = pris.get();
    Resultat<UUID> compte =
        utilisateurs.create(
            CreateUtilisateur.professionnel(lien.email(), motDePasse, lien.nomComplet()));
    if (compte.isFait()) {
      join(lien, compte.orElseThrow());
    }
    return compte;
  }

  /** Joins with the account logged in, which must be the one of the address invited. */
  public Resultat<UUID> join(String jeton, Acteur acteur) {
    Optional<LienCompte> pris = take(jeton);
    if (pris.isEmpty()) {
      return Resultat.refuse(LienService.PERDU);
    }
    if (!isFor(pris.get(), acteur.utilisateurId())) {
      return Resultat.refuse(
          Refus.saisie(
              "AUTRE_COMPTE",
              "Cette invitation est adressée à une autre adresse que celle de votre compte."));
    }
    if (acteur.profil() != Profil.PROFESSIONNEL) {
      return Resultat.refuse(
          Refus.saisie(
              "COMPTE_NON_PROFESSIONNEL",
              "Ce compte n’est pas celui d’un professionnel : demandez à être invité à une autre"
                  + " adresse."));
    }
    join(pris.get(), acteur.utilisateurId());
    return Resultat.fait(Objects.requireNonNull(pris.get().organisationId()));
  }

  /** Whether the account is the one of the address invited. */
  @Transactional(readOnly = true)
  public boolean isFor(LienCompte lien, UUID utilisateurId) {
    CompteConnu compte = utilisateurs.comptes(List.of(utilisateurId)).get(utilisateurId);
    return compte != null && compte.identifiant().equals(lien.email());
  }

  private Optional<LienCompte> take(String jeton) {
    return liens.take(jeton).filter(AcceptationService::isInvitation);
  }

  private void join(LienCompte lien, UUID utilisateurId) {
    UUID organisation = Objects.requireNonNull(lien.organisationId());
    // Who became a member by another way in the meantime loses nothing by accepting.
    if (lien.administrateur() || !membres.isMembre(organisation, lien.email())) {
      organisations.addMembre(organisation, utilisateurId, lien.administrateur());
    }
    liens.used(lien, utilisateurId);
    if (lien.administrateur()) {
      evenements.publishEvent(
          new RoleChange(
              RoleChange.Sens.INVITE_ADMINISTRATEUR,
              organisation,
              utilisateurId,
              lien.creePar(),
              false));
    }
  }

  private static boolean isInvitation(LienCompte lien) {
    return lien.nature() == NatureLien.INVITATION;
  }
}
