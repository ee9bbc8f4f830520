package fr.parcours.iae.asp;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ASP's way of writing words: no accent, and for names capitals only. */
final class Textes {

  private static final Pattern MARQUES = Pattern.compile("\\p{M}+");
  private static final Pattern COMPLEMENT = Pattern.compile("[a-zA-Z0-9@ ]{1,32}");
  private static final int PRENOM = 30;

  /** Letters that no accent makes. */
  private static final Map<String, String> LETTRES =
      Map.ofEntries(
          Map.entry("œ", "oe"),
          Map.entry("Œ", "OE"),
          Map.entry("æ", "ae"),
          Map.entry("Æ", "AE"),
          Map.entry("ß", "ss"),
          Map.entry("ø", "o"),
          Map.entry("Ø", "O"),
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("Đ", "D"),
          Map.entry("ı", "i"),
          Map.entry("’", "'"),
          Map.entry("–", "-"));

  private Textes() {}

  static String sansAccent(String texte) {
    String plain = texte;
    for (Map.Entry<String, String> lettre : LETTRES.entrySet()) {
      plain = plain.replace(lettre.getKey(), lettre.getValue());
    }
    return MARQUES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
  }

  static String nom(String texte) {
    return sansAccent(texte).toUpperCase(Locale.ROOT);
  }

  /** Thirty characters at most, cut between two names. */
  static String prenom(String texte) {
    String prenom = nom(texte);
    if (prenom.length() <= PRENOM) {
      return prenom;
    }
    int espace = prenom.lastIndexOf(' ', PRENOM);
    return prenom.substring(0, espace > 0 ? espace : PRENOM);
  }

  static String voie(String texte) {
    return sansAccent(texte).replaceAll("[()]", "").replaceAll("\\s+", " ").strip();
  }

  /** Left out rather than rejected with its line. */
  static @Nullable String complement(@Nullable String texte) {
    return texte != null && COMPLEMENT.matcher(texte).matches() ? texte : null;
  }
}
