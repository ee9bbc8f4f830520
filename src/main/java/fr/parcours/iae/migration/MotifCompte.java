package fr.parcours.iae.migration;

/** How many cases of a lot one reason holds. */
public record MotifCompte(String code, String motif, int nombre) {}
