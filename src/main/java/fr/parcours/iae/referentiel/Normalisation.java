package fr.parcours.iae.referentiel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: no case, accent, hyphen or apostrophe; saint is st. */
public final class Normalisation {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SAINT = Pattern.compile("\\bsaint(e?)\\b");
  private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b.*$");

  private Normalisation() {}

  public static String of(String text) {
    String lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
    String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    String words = SEPARATORS.matcher(plain).replaceAll(" ").strip();
    return SAINT.matcher(words).replaceAll("st$1");
  }

  /** The same for the town of a postal address, where "CEDEX 3" is not part of the name. */
  public static String ofCommune(String text) {
    return CEDEX.matcher(of(text)).replaceAll("").strip();
  }
}
