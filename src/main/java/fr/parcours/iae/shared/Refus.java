package fr.parcours.iae.shared;

/**
 * A business "no": why something may not be done, in the words shown to the person and kept in the
 * record.
 *
 * @param code stable upper-case symbol, e.g. {@code CARENCE}
 * @param message French sentence addressed to the reader
 * @param baseLegale article or specification the refusal rests on; empty for a plain input error
 */
public record Refus(String code, String message, String baseLegale) {

  /** A refusal of the input itself, without a legal text behind it. */
  public static Refus saisie(String code, String message) {
    return new Refus(code, message, "");
  }
}
