package fr.parcours.iae.organisation.flux;

/**
 * A data line of the file: its number counted from 1 as an editor shows it, and its exact content.
 */
record LigneFlux(int numero, String contenu) {}
