package fr.parcours.iae.compte;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link sent by mail, and what it is for.
 *
 * @param organisationId the one joined; for a sign-up, the employer chosen before it, if any
 * @param administrateur whether who follows it will administer the organisation
 * @param organisationNom name of the organisation an orienteur opens
 * @param communeCode where the person or the organisation is
 * @param siret of the SIAE that signs up; its address is looked up when the mail leaves
 * @param envoi empty until the mail has left
 */
public record LienCompte(
    UUID id,
    NatureLien nature,
    @Nullable UUID organisationId,
    boolean administrateur,
    String email,
    String prenom,
    String nom,
    String organisationNom,
    @Nullable String communeCode,
    @Nullable String siret,
    String departement,
    EtatLien etat,
    @Nullable EnvoiLien envoi,
    UUID creePar,
    OffsetDateTime creeLe,
    OffsetDateTime expireLe) {

  public String nomComplet() {
    return prenom + " " + nom;
  }

  /** Never shows the person. */
  @Override
  public String toString() {
    return "LienCompte[" + id + ", " + nature + ", " + etat + "]";
  }
}
