package fr.parcours.iae.candidat;

import org.jspecify.annotations.Nullable;

/** How to reach a person and where they live. */
public record Coordonnees(
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String adresse,
    @Nullable String codePostal,
    @Nullable String communeCode) {

  public static Coordonnees inconnues() {
    return new Coordonnees(null, null, null, null, null);
  }

  @Override
  public String toString() {
    return "Coordonnees[masqué]";
  }
}
