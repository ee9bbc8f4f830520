package fr.parcours.iae.candidat;

/** Command: replace what the file says; a NIR left empty without a reason stays as it is. */
public record UpdateCandidat(
    EtatCivil etatCivil, Coordonnees coordonnees, Identifiants identifiants) {}
