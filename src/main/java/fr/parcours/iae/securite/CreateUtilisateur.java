package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Uuids;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open an account.
 *
 * @param identifiant what the person types to log in, an e-mail address as a rule
 * @param candidatId the person's own file, for a candidate
 */
public record CreateUtilisateur(
    UUID id,
    String identifiant,
    String motDePasse,
    Profil profil,
    String nomAffiche,
    @Nullable UUID candidatId) {

  public CreateUtilisateur {
    identifiant = normalize(identifiant);
  }

  public static CreateUtilisateur professionnel(
      String identifiant, String motDePasse, String nomAffiche) {
    return of(identifiant, motDePasse, Profil.PROFESSIONNEL, nomAffiche);
  }

  public static CreateUtilisateur candidat(
      String identifiant, String motDePasse, String nomAffiche, UUID candidatId) {
    return new CreateUtilisateur(
        Uuids.v7(), identifiant, motDePasse, Profil.CANDIDAT, nomAffiche, candidatId);
  }

  public static CreateUtilisateur of(
      String identifiant, String motDePasse, Profil profil, String nomAffiche) {
    return new CreateUtilisateur(Uuids.v7(), identifiant, motDePasse, profil, nomAffiche, null);
  }

  static String normalize(String identifiant) {
    return identifiant.strip().toLowerCase(Locale.ROOT);
  }

  /** Never shows the identifier nor the password. */
  @Override
  public String toString() {
    return "CreateUtilisateur[" + id + ", " + profil + "]";
  }
}
