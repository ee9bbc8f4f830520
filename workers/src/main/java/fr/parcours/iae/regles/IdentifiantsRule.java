package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Shapes of the other identifiers of a person, and the age they must have. */
public final class IdentifiantsRule {

  private static final Pattern FRANCE_TRAVAIL = Pattern.compile("[0-9]{7}[0-9A-Za-z]|[0-9]{11}");
  private static final Pattern NTT = Pattern.compile("[12][0-9]{9}[0-9A-Za-z]{1,30}");
  private static final Pattern BLANC = Pattern.compile("\\s");
  private static final int AGE_MINIMUM = 16;
  private static final int AGE_MAXIMUM = 100;

  private IdentifiantsRule() {}

  /** Eight characters (seven digits and one more) or eleven digits. */
  public static Verdict franceTravail(String identifiant) {
    return FRANCE_TRAVAIL.matcher(identifiant).matches()
        ? Verdict.accorde()
        : refuse(
            "IDENTIFIANT_FT_INVALIDE",
            "L’identifiant France Travail compte 8 caractères (7 chiffres puis un chiffre ou une lettre) ou 11 chiffres.");
  }

  /** An NTT as typed: blanks do not count. */
  public static Verdict ntt(String saisie) {
    return NTT.matcher(BLANC.matcher(saisie).replaceAll("")).matches()
        ? Verdict.accorde()
        : refuse("NTT_INVALIDE", "Ce numéro technique temporaire n’est pas valide.");
  }

  /** An NTT as stored: the ASP refuses blanks. */
  public static Verdict nttStocke(String ntt) {
    return BLANC.matcher(ntt).find()
        ? refuse("NTT_ESPACE", "Le numéro technique temporaire s’enregistre sans espace.")
        : ntt(ntt);
  }

  /** More than 16 years old, 100 at most. */
  public static Verdict dateNaissance(LocalDate naissance, LocalDate aujourdhui) {
    if (!naissance.plusYears(AGE_MINIMUM).isBefore(aujourdhui)) {
      return refuse("TROP_JEUNE", "La personne doit avoir plus de 16 ans.");
    }
    return naissance.isBefore(aujourdhui.minusYears(AGE_MAXIMUM))
        ? refuse("TROP_AGE", "La date de naissance est trop ancienne.")
        : Verdict.accorde();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
