package fr.parcours.iae.api;

/** More rows asked for than a page holds, or none. */
public final class TailleInvalide extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int max;

  public TailleInvalide(int max) {
    super("Taille invalide", null, false, false);
    this.max = max;
  }

  int max() {
    return max;
  }
}
