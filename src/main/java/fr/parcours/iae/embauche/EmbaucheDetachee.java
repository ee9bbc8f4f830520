package fr.parcours.iae.embauche;

import java.util.UUID;

/** A hire that rested on a PASS is cancelled; published in the transaction that cancels it. */
public record EmbaucheDetachee(UUID passId, UUID candidatureId) {}
