package fr.parcours.iae.compte;

/** What is wrong with one field: its id in the page, a stable code, the sentence shown. */
public record ErreurSaisie(String champ, String code, String message) {}
