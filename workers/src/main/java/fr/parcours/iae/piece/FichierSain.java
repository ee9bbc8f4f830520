package fr.parcours.iae.piece;

/** A file that an antivirus found clean, as it is given back. */
@SuppressWarnings("ArrayRecordComponent")
public record FichierSain(String nom, TypePiece type, byte[] contenu) {}
