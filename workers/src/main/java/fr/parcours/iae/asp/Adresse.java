package fr.parcours.iae.asp;

import org.jspecify.annotations.Nullable;

/**
 * Where the person lives, in the parts the ASP wants.
 *
 * @param extension B, T, Q or C
 * @param typeVoie of the ASP's list
 * @param codeInsee of the commune
 */
public record Adresse(
    @Nullable String numero,
    @Nullable String extension,
    @Nullable String typeVoie,
    @Nullable String voie,
    @Nullable String complement,
    @Nullable String codeInsee,
    @Nullable String codePostal) {

  /** Whether the ASP could take it. */
  public boolean isComplete() {
    return isGiven(typeVoie) && isGiven(voie) && isGiven(codeInsee) && isGiven(codePostal);
  }

  private static boolean isGiven(@Nullable String texte) {
    return texte != null && !texte.isBlank();
  }

  @Override
  public String toString() {
    return "Adresse[masqué]";
  }
}
