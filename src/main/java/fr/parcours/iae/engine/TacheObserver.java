package fr.parcours.iae.engine;

/** Told of each human task inside the engine's own transaction. */
public interface TacheObserver {

  void created(TacheCreee tache);

  void completed(String taskId);

  void deleted(String taskId);
}
