package fr.parcours.iae.tache;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What somebody typed on a task without confirming it.
 *
 * @param champs values as sent, by the name of the field
 * @param le when they were last kept
 */
public record Brouillon(Map<String, String[]> champs, OffsetDateTime le) {}
