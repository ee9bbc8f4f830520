package fr.parcours.iae.formulaire;

/** A form file that cannot be read: the message says, in French, what to correct in it. */
public final class FormulaireException extends RuntimeException {

  public FormulaireException(String message) {
    super(message);
  }

  FormulaireException(String message, Throwable cause) {
    super(message, cause);
  }
}
