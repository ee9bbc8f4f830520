package fr.parcours.iae.plan;

/** A well-known place whose name helps to read a plan. Degrees, WGS84. */
public record Repere(String nom, double latitude, double longitude) {}
