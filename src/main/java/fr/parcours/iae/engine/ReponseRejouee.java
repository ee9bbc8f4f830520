package fr.parcours.iae.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another version of a decision answers to facts of the past.
 *
 * @param sorties outputs of the one row that applies, empty without one; null when it cannot answer
 */
public record ReponseRejouee(@Nullable Map<String, Object> sorties) {}
