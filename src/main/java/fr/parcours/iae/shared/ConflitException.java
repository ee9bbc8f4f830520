package fr.parcours.iae.shared;

/** Somebody else was first: answered with 409 and a sentence that says who and when, if known. */
public class ConflitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  public ConflitException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable symbol, e.g. {@code DEJA_TRAITE}. */
  public String code() {
    return code;
  }
}
