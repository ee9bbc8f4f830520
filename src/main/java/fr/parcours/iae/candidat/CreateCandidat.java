package fr.parcours.iae.candidat;

/**
 * Command: open a person's file.
 *
 * @param homonymeConfirme the author looked at the person of the same name and birth date and says
 *     that it is somebody else
 */
public record CreateCandidat(
    EtatCivil etatCivil,
    Coordonnees coordonnees,
    Identifiants identifiants,
    boolean homonymeConfirme) {}
