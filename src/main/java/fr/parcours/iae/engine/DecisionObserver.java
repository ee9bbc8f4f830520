package fr.parcours.iae.engine;

/** Told of each decision table evaluated, by a process or by a service, in the same transaction. */
public interface DecisionObserver {

  void evaluated(DecisionEvaluee decision);
}
