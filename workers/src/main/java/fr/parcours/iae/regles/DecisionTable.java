package fr.parcours.iae.regles;

import java.util.Map;

/** Evaluates a decision table by its key: the rules that a decree or a département may change. */
@FunctionalInterface
public interface DecisionTable {

  Map<String, Object> evaluate(String key, Map<String, Object> inputs);
}
