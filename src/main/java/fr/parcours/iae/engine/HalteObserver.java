package fr.parcours.iae.engine;

/** Told of each wait that is no human task, inside the engine's own transaction. */
public interface HalteObserver {

  void begun(HalteCommencee halte);

  /**
   * It waits no more.
   *
   * @param retiree whether what it waited for never came: the case was cancelled or went another
   *     way
   */
  void ended(HalteCommencee halte, boolean retiree);
}
