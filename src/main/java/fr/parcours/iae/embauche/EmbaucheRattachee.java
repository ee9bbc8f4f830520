package fr.parcours.iae.embauche;

import java.util.UUID;

/** A concluded hire rests on a PASS, new or already held; published in the hire's transaction. */
public record EmbaucheRattachee(UUID passId, UUID candidatId, UUID candidatureId, UUID siaeId) {}
