package fr.parcours.iae.referentiel;

import org.jspecify.annotations.Nullable;

/**
 * A commune in force.
 *
 * @param code INSEE code
 * @param codePostal its first postal code; empty where there is none
 * @param latitude WGS84; absent for a few islands
 */
public record Commune(
    String code,
    String nom,
    String departement,
    String codePostal,
    int population,
    @Nullable Double latitude,
    @Nullable Double longitude) {

  /** What the person reads and picks, e.g. {@code Lens (62)}. */
  public String libelle() {
    return nom + " (" + departement + ")";
  }
}
