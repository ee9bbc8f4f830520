package fr.parcours.iae.web;

import java.util.Set;

/**
 * French sentences as they are printed: no line ends before a high punctuation mark, inside
 * guillemets or in a number, and the apostrophe is the curved one. Numbers in groups of other than
 * three digits (a PASS, a telephone) are left as they are written.
 */
final class Typographie {

  private static final char INSECABLE = '\u00a0';
  private static final char APOSTROPHE = '\u2019';
  private static final String APRES_INSECABLE = ":;?!»%€";
  private static final String DROITE_ECHAPPEE = "&#39;";
  private static final int GROUPE = 3;
  private static final Set<String> UNITES = Set.of("h", "j", "km", "Ko", "Mo");
  private static final int UNITE = 2;

  private Typographie() {}

  /**
   * The same text, set as French is; the very object received when nothing changes.
   *
   * @param texte visible text, its markup characters escaped or not
   */
  static CharSequence of(CharSequence texte) {
    StringBuilder set = null;
    int length = texte.length();
    int copied = 0;
    for (int i = 0; i < length; i++) {
      char c = texte.charAt(i);
      // One comparison dismisses every letter.
      if (c > '\'') {
        continue;
      }
      int width = c == '&' ? escaped(texte, i) : 1;
      char better = c == ' ' ? space(texte, i) : apostrophe(texte, i, width);
      if (better != 0) {
        set = set == null ? new StringBuilder(length) : set;
        set.append(texte, copied, i).append(better);
        copied = i + width;
        i = copied - 1;
      }
    }
    return set == null ? texte : set.append(texte, copied, length);
  }

  private static char space(CharSequence texte, int at) {
    char before = at == 0 ? 0 : texte.charAt(at - 1);
    char after = at + 1 == texte.length() ? 0 : texte.charAt(at + 1);
    boolean kept =
        before == '«'
            || APRES_INSECABLE.indexOf(after) >= 0
            || before == '°' && isDigit(after)
            || isDigit(before) && (isDigit(after) ? isGroup(texte, at) : isUnit(texte, at + 1));
    return kept ? INSECABLE : 0;
  }

  /** One to three digits, a space, exactly three digits: 2 000, not 99999 12 34567. */
  private static boolean isGroup(CharSequence texte, int at) {
    int before = 0;
    while (at - before > 0 && isDigit(texte.charAt(at - before - 1))) {
      before++;
    }
    int after = 0;
    while (at + after + 1 < texte.length() && isDigit(texte.charAt(at + after + 1))) {
      after++;
    }
    return before <= GROUPE && after == GROUPE;
  }

  private static boolean isUnit(CharSequence texte, int from) {
    int to = from;
    while (to < texte.length() && to - from <= UNITE && Character.isLetter(texte.charAt(to))) {
      to++;
    }
    return to > from
        && to - from <= UNITE
        && UNITES.contains(texte.subSequence(from, to).toString());
  }

  private static int escaped(CharSequence texte, int at) {
    int length = DROITE_ECHAPPEE.length();
    return at + length <= texte.length()
            && DROITE_ECHAPPEE.contentEquals(texte.subSequence(at, at + length))
        ? length
        : 0;
  }

  private static char apostrophe(CharSequence texte, int at, int width) {
    boolean straight = width == DROITE_ECHAPPEE.length() || texte.charAt(at) == '\'';
    return straight
            && at > 0
            && at + width < texte.length()
            && Character.isLetter(texte.charAt(at - 1))
            && Character.isLetter(texte.charAt(at + width))
        ? APOSTROPHE
        : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
