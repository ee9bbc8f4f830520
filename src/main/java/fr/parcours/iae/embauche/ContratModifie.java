package fr.parcours.iae.embauche;

import java.util.UUID;

/** A contract that rests on a PASS begins or ends on another day; published in that transaction. */
public record ContratModifie(UUID passId, UUID candidatureId) {}
