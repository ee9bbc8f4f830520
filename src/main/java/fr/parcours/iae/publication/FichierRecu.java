package fr.parcours.iae.publication;

/** A file as it was sent. */
@SuppressWarnings("ArrayRecordComponent")
public record FichierRecu(String nom, byte[] contenu) {}
