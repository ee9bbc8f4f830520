package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number of inscription in the répertoire (NIR): its shape, its key, its month. */
public final class NirRule {

  private static final int LONGUEUR = 15;
  private static final int SANS_CLE = 13;

  /** The number printed on specimen cards. */
  private static final String SPECIMEN = "269054958815780";

  private static final Pattern FORME =
      Pattern.compile(
          "[123478][0-9]{2}(?:0[1-9]|1[0-2]|2[0-9]|3[0-9]|4[0-2]|[5-9][0-9])(?:[0-9]{2}|2A|2B)[0-9]{8}");

  private NirRule() {}

  /** Upper case, without any blank: the only form that is stored or compared. */
  public static String normalise(String saisie) {
    return saisie.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
  }

  public static Verdict verdict(String saisie) {
    String nir = normalise(saisie);
    if (nir.length() < LONGUEUR) {
      return refuse("NIR_TROP_COURT", "Le numéro de sécurité sociale compte 15 caractères.");
    }
    if (nir.length() > LONGUEUR) {
      return refuse("NIR_TROP_LONG", "Le numéro de sécurité sociale ne dépasse pas 15 caractères.");
    }
    if (!FORME.matcher(nir).matches() || cle(nir) != Integer.parseInt(nir.substring(SANS_CLE))) {
      return refuse("NIR_INVALIDE", "Ce numéro de sécurité sociale n’est pas valide.");
    }
    return nir.equals(SPECIMEN)
        ? refuse("NIR_FICTIF", "Ce numéro est celui d’une carte spécimen : saisissez le vôtre.")
        : Verdict.accorde();
  }

  /** A temporary number (7 or 8), for which the ASP wants an NTT. */
  public static boolean isProvisoire(String nir) {
    return nir.startsWith("7") || nir.startsWith("8");
  }

  /** Whether the ASP must be given an NTT: no number at all, or only a temporary one. */
  public static boolean isNttNecessaire(String nir) {
    String normalise = normalise(nir);
    return normalise.isEmpty() || isProvisoire(normalise);
  }

  private static int cle(String nir) {
    String chiffres = nir.substring(0, SANS_CLE).replace("2A", "19").replace("2B", "18");
    return 97 - (int) (Long.parseLong(chiffres) % 97);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
