package fr.parcours.iae.numerotation;

import java.util.regex.Pattern;

/** A PASS IAE number: twelve letters or digits, the first five naming who issued it. */
public record NumeroPassIae(String valeur) {

  private static final Pattern FORME = Pattern.compile("[0-9A-Za-z]{12}");

  public NumeroPassIae {
    if (!isBienForme(valeur)) {
      throw new IllegalArgumentException("Un numéro de PASS IAE compte 12 chiffres ou lettres.");
    }
  }

  public static boolean isBienForme(String valeur) {
    return FORME.matcher(valeur).matches();
  }

  /** As printed: {@code 99999 00 00001}. */
  public String affichage() {
    return valeur.substring(0, 5) + " " + valeur.substring(5, 7) + " " + valeur.substring(7);
  }

  boolean hasPrefixe(String prefixe) {
    return valeur.startsWith(prefixe);
  }

  @Override
  public String toString() {
    return valeur;
  }
}
