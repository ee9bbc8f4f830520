package fr.parcours.iae.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, with the one organisation chosen in the session that decides the rights.
 *
 * @param organisationKind kind within the category ({@code ACI}, {@code ML}, {@code DDETS}…)
 * @param prescripteurHabilite whether the current organisation is an habilitated prescriber
 * @param departement code of the current organisation's département
 * @param candidatId the candidate's own file, for a candidate
 */
public record Acteur(
    UUID utilisateurId,
    Profil profil,
    @Nullable UUID organisationId,
    @Nullable Categorie organisationCategorie,
    @Nullable String organisationKind,
    boolean prescripteurHabilite,
    boolean administrateurOrganisation,
    @Nullable String departement,
    @Nullable UUID candidatId) {

  private static final UUID SYSTEME_ID = new UUID(0L, 0L);

  /** The platform itself, for timers and imports. */
  public static Acteur systeme() {
    return new Acteur(SYSTEME_ID, Profil.SYSTEME, null, null, null, false, false, null, null);
  }

  public boolean isMembreOf(UUID organisation) {
    return organisation.equals(organisationId);
  }

  public boolean isSiae() {
    return organisationCategorie == Categorie.SIAE;
  }

  public boolean isPrescripteur() {
    return organisationCategorie == Categorie.PRESCRIPTEUR;
  }

  /** Somebody of a State's service. */
  public boolean isInstitution() {
    return organisationCategorie == Categorie.INSTITUTION;
  }

  public boolean isCandidat() {
    return profil == Profil.CANDIDAT;
  }

  public boolean isSupport() {
    return profil == Profil.SUPPORT || profil == Profil.ADMINISTRATEUR;
  }
}
