package fr.parcours.iae.tache;

import java.util.UUID;

/** A label of an organisation's own, to find its tasks again. */
public record Etiquette(UUID id, String nom) {}
