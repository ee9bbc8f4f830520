package fr.parcours.iae.formulaire;

/** What is wrong with one field: its name, a stable code, and the sentence the person reads. */
public record ErreurChamp(String cle, String code, String message) {}
