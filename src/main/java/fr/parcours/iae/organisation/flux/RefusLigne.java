package fr.parcours.iae.organisation.flux;

/** One line of a file that was not imported. */
public record RefusLigne(int numero, String nature, String cause, String message, String contenu) {

  public boolean isEcartee() {
    return "ECARTEE".equals(nature);
  }
}
