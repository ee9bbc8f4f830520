package fr.parcours.iae.numerotation;

/** The seven digits are used up: no PASS may be issued before a new prefix is given by the ASP. */
public class NumerosEpuisesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NumerosEpuisesException(Throwable cause) {
    super(
        "Les 9 999 999 numéros de PASS IAE du préfixe sont tous attribués : aucun PASS ne peut être délivré avant l’ouverture d’un nouveau préfixe par l’ASP.",
        cause);
  }
}
