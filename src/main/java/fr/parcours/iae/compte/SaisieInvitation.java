package fr.parcours.iae.compte;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organisation invites, as typed.
 *
 * @param email put in lower case
 */
public record SaisieInvitation(String prenom, String nom, String email, boolean administrateur) {

  public SaisieInvitation {
    prenom = Saisies.texte(prenom);
    nom = Saisies.texte(nom);
    email = Saisies.texte(email).toLowerCase(Locale.ROOT);
  }

  /** What a form sends: anything may be missing. */
  public static SaisieInvitation typed(
      @Nullable String prenom,
      @Nullable String nom,
      @Nullable String email,
      @Nullable String role) {
    return new SaisieInvitation(
        Saisies.texte(prenom), Saisies.texte(nom), Saisies.texte(email), "ADMIN".equals(role));
  }

  SaisieInvitation asAdministrateur() {
    return new SaisieInvitation(prenom, nom, email, true);
  }

  @Override
  public String toString() {
    return "SaisieInvitation[masqué]";
  }
}
