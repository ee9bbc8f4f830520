package fr.parcours.iae.candidat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Command: open a person's file.
 *
 * @param homonymeConfirme the author looked at the person of the same name and birth date and says
 *     that it is somebody else
 * @param cleDepot drawn when the form is shown: a double click or a resend finds the first file
 */
public record CreateCandidat(
    EtatCivil etatCivil,
    Coordonnees coordonnees,
    Identifiants identifiants,
    boolean homonymeConfirme,
    @Nullable UUID cleDepot) {

  /** A file opened by other means than a page. */
  public CreateCandidat(
      EtatCivil etatCivil,
      Coordonnees coordonnees,
      Identifiants identifiants,
      boolean homonymeConfirme) {
    this(etatCivil, coordonnees, identifiants, homonymeConfirme, null);
  }
}
