package fr.parcours.iae.referentiel;

/** A département and the region it belongs to, by their official codes. */
public record Departement(String code, String nom, String region, String nomRegion) {}
