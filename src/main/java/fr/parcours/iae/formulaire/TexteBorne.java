package fr.parcours.iae.formulaire;

import java.util.regex.Pattern;

/**
 * A text that lets a regular expression look at it only so many times, then counts as not matching.
 */
final class TexteBorne implements CharSequence {

  private static final int MAX_LECTURES = 200_000;

  private final CharSequence texte;
  private final int[] lectures;

  private TexteBorne(CharSequence texte, int[] lectures) {
    this.texte = texte;
    this.lectures = lectures;
  }

  /** Like form-js, a pattern is found anywhere in the text unless it is anchored. */
  static boolean correspond(Pattern motif, String texte) {
    try {
      return motif.matcher(new TexteBorne(texte, new int[1])).find();
    } catch (TropDeLectures e) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    if (++lectures[0] > MAX_LECTURES) {
      throw new TropDeLectures();
    }
    return texte.charAt(index);
  }

  @Override
  public int length() {
    return texte.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new TexteBorne(texte.subSequence(start, end), lectures);
  }

  @Override
  public String toString() {
    return texte.toString();
  }

  private static final class TropDeLectures extends RuntimeException {
    TropDeLectures() {
      super(null, null, false, false);
    }
  }
}
