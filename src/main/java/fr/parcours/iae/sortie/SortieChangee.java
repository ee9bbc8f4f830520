package fr.parcours.iae.sortie;

import java.util.UUID;

/**
 * An exit is declared or undone; published in that transaction.
 *
 * @param declaree false when it is undone
 */
public record SortieChangee(UUID passId, UUID candidatureId, UUID par, boolean declaree) {}
