package fr.parcours.iae.tache;

import java.util.UUID;

/** A member of the organisation, whom a task may be handed to. */
public record MembreTaches(UUID id, String nom) {}
