package fr.parcours.iae.shared;

/** Something is kept and cannot be read for now: answered with 503 and a sentence that says so. */
public class IndisponibleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  public IndisponibleException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable symbol, e.g. {@code FICHIER_ILLISIBLE}. */
  public String code() {
    return code;
  }
}
