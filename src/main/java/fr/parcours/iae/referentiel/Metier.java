package fr.parcours.iae.referentiel;

/** A job name with the ROME code it belongs to. */
public record Metier(String code, String nom, String rome) {}
