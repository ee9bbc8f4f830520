package fr.parcours.iae.candidat;

/** The keys of the NIR are missing, malformed or not those of this database: no start. */
public class ClesNirException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClesNirException(String message) {
    super(message);
  }
}
