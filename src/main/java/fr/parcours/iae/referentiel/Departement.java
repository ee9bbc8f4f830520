package fr.parcours.iae.referentiel;

/** A département and its région, by their official codes. */
public record Departement(String code, String nom, String regionCode, String region) {}
