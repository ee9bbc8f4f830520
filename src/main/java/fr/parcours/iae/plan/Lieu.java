package fr.parcours.iae.plan;

/**
 * Something found, to mark on a plan.
 *
 * @param rang its number in the list, from 1
 * @param nom what it is called
 * @param lien where a click leads, as a URL
 * @param latitude WGS84, degrees
 * @param longitude WGS84, degrees
 */
public record Lieu(int rang, String nom, String lien, double latitude, double longitude) {}
