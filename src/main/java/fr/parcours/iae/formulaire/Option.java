package fr.parcours.iae.formulaire;

/** One choice of a list: the value the command receives and the words the person reads. */
public record Option(String valeur, String libelle) {}
