package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.Categorie;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SIAE, a prescriber or an institution.
 *
 * @param kind kind within the category ({@code ACI}, {@code ML}, {@code DDETS}…)
 * @param aspId the ASP's structure number, for a SIAE that came with the flow
 * @param habilitation VALIDATED makes a prescriber able to pose diagnoses
 */
public record Organisation(
    UUID id,
    Categorie categorie,
    String kind,
    String nom,
    @Nullable String siret,
    @Nullable Integer aspId,
    String departement,
    @Nullable String communeCode,
    String commune,
    String adresse,
    String complement,
    String codePostal,
    String email,
    String telephone,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Habilitation habilitation,
    boolean ouverteAuxCandidatures,
    String presentation) {

  public boolean isSiae() {
    return categorie == Categorie.SIAE;
  }

  /** Whether its members may pose an eligibility diagnosis (article L. 5132-3). */
  public boolean isPrescripteurHabilite() {
    return categorie == Categorie.PRESCRIPTEUR && habilitation == Habilitation.VALIDATED;
  }

  /** The kind in words. */
  public String kindLibelle() {
    return KindLibelle.of(categorie, kind);
  }
}
