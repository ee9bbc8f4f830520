package fr.parcours.iae.passiae;

import java.util.UUID;

/** The PASS is cancelled with the only hire it rested on; published in the same transaction. */
public record PassAnnule(UUID passId) {}
