package fr.parcours.iae.tache;

/** How many tasks wait, how many are late, how many are mine. */
public record CompteTaches(long ouvertes, long enRetard, long aMoi) {}
