package fr.parcours.iae.publication;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a file, as it is kept and shown.
 *
 * @param fichier name of the file; empty when it is of the whole
 * @param element id of the step, row, cell or field it is about, if of one
 * @param message sentence in French
 */
public record DefautConstate(
    String code, String fichier, @Nullable String element, String message) {}
