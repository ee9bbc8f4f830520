package fr.parcours.iae.candidat;

/**
 * An envelope that is not the one of its row, or was tampered with. It says nothing of its content.
 */
public class NirIllisibleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NirIllisibleException() {
    super("Le numéro chiffré de ce dossier ne peut pas être lu.");
  }
}
