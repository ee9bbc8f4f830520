package fr.parcours.iae.migration;

import java.util.UUID;

/** No case of this lot waits any more. */
public record LotTermine(UUID lotId) {}
