package fr.parcours.iae.shared;

/** The thing does not exist for this viewer: answered with 404, whether absent or not visible. */
public class IntrouvableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IntrouvableException(String quoi) {
    super(quoi);
  }
}
