package fr.parcours.iae.passiae;

import java.util.UUID;

/**
 * The PASS begins or ends on another day; published in the transaction that moves it, for whoever
 * plans on its dates or must announce them (ASP, France Travail).
 */
public record PassDatesMoved(UUID passId) {}
