package fr.parcours.iae.tache;

/** A reason to refuse, as one chooses it. */
public record ChoixRefus(String code, String libelle) {}
