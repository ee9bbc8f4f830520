package fr.parcours.iae.sortie.camunda;

import java.util.Set;

/** The words {@code sortie.bpmn} and the code share. */
public final class SortieModel {

  public static final String KEY = "sortie";

  private SortieModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SUIVRE_3_MOIS = "UserTask_SuivreSortie3Mois";
    public static final String SUIVRE_6_MOIS = "UserTask_SuivreSortie6Mois";
    public static final String CANCELLED = "SubProcess_SortieCancelled";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_DECLARED = "Start_SortieDeclared";
    public static final String TIMER_3_MOIS = "Timer_ThreeMonths";
    public static final String TIMER_6_MOIS = "Timer_SixMonths";
    public static final String END_FOLLOWED = "End_SortieFollowed";
    public static final String START_CANCELLED = "Start_SortieCancelled";
    public static final String END_CANCELLED = "End_SortieCancelled";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String CANCELLED = "sortie.cancelled";

    private Messages() {}
  }

  /** The process holds nothing: the row of the exit says it all. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
