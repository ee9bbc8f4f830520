package fr.parcours.iae.organisation.flux;

/** How many lines of a file were not imported for one cause. */
public record CompteCause(String cause, String nature, String message, int lignes) {}
