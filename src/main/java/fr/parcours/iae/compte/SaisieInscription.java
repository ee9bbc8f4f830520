package fr.parcours.iae.compte;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who signs up, as typed.
 *
 * @param commune a picked label, a postal code or a name
 * @param organisation name of the organisation an orienteur opens; empty for a candidate
 */
public record SaisieInscription(
    String prenom, String nom, String email, String commune, String organisation) {

  /** Nothing typed yet. */
  public static final SaisieInscription VIDE = typed(null, null, null, null, null);

  /** What a form sends: anything may be missing. */
  public static SaisieInscription typed(
      @Nullable String prenom,
      @Nullable String nom,
      @Nullable String email,
      @Nullable String commune,
      @Nullable String organisation) {
    return new SaisieInscription(
        Saisies.texte(prenom),
        Saisies.texte(nom),
        Saisies.texte(email).toLowerCase(Locale.ROOT),
        Saisies.texte(commune),
        Saisies.texte(organisation));
  }

  @Override
  public String toString() {
    return "SaisieInscription[masqué]";
  }
}
