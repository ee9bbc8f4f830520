package fr.parcours.iae.regles;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a viewer without the right may see of a name or an address. */
public final class Masque {

  private Masque() {}

  /** First letter of each part, stars for the rest, dots and at sign kept. */
  public static String email(String email) {
    return Arrays.stream(email.split("@", 2))
        .map(
            moitie ->
                Arrays.stream(moitie.split("\\.", -1))
                    .map(Masque::mot)
                    .collect(Collectors.joining(".")))
        .collect(Collectors.joining("@"));
  }

  /** Every word reduced to its first letter and as many stars as it had letters left. */
  public static String nom(String nom) {
    return Arrays.stream(nom.trim().split("\\s+"))
        .map(Masque::mot)
        .collect(Collectors.joining(" "));
  }

  private static String mot(String mot) {
    return mot.isEmpty() ? mot : mot.charAt(0) + "*".repeat(mot.length() - 1);
  }
}
