package fr.parcours.iae.dossier;

/** A case in a list, with the person's name as the viewer may see it. */
public record Ligne(Resume resume, String personne) {}
