package fr.parcours.iae.organisation.flux;

/** The file as a whole cannot be trusted: nothing of it is kept. */
final class FluxRefuseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final CauseFichier cause;

  FluxRefuseException(CauseFichier cause, String message) {
    super(message);
    this.cause = cause;
  }

  CauseFichier causeFichier() {
    return cause;
  }
}
