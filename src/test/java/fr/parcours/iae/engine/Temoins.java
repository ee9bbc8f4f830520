package fr.parcours.iae.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what the engine told its observers. */
class Temoins implements TacheObserver, DecisionObserver {

  final List<TacheCreee> creees = Collections.synchronizedList(new ArrayList<>());
  final List<String> faites = Collections.synchronizedList(new ArrayList<>());
  final List<String> supprimees = Collections.synchronizedList(new ArrayList<>());
  final List<DecisionEvaluee> decisions = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void created(TacheCreee tache) {
    creees.add(tache);
  }

  @Override
  public void completed(String taskId) {
    faites.add(taskId);
  }

  @Override
  public void deleted(String taskId) {
    supprimees.add(taskId);
  }

  @Override
  public void evaluated(DecisionEvaluee decision) {
    decisions.add(decision);
  }
}
