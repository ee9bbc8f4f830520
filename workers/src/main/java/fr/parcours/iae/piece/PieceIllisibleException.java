package fr.parcours.iae.piece;

import fr.parcours.iae.shared.IndisponibleException;

/**
 * The bytes of a file are there and no key of this node opens them: nothing is lost, and the same
 * file opens once the key is back. It says nothing of what the file holds.
 */
public class PieceIllisibleException extends IndisponibleException {

  private static final long serialVersionUID = 1L;

  static final String CODE = "FICHIER_ILLISIBLE";

  public PieceIllisibleException() {
    super(
        CODE,
        "Ce fichier ne peut pas être ouvert pour l’instant : la clé qui le protège manque."
            + " Il n’est pas perdu ; prévenez l’assistance, il s’ouvrira dès qu’elle sera revenue.");
  }
}
