package fr.parcours.iae.echangeasp.camunda;

import java.util.Set;

/** The words {@code retrait-asp.bpmn} and the code share. */
public final class RetraitAspModel {

  public static final String KEY = "retrait-asp";

  private RetraitAspModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String RETRAIT = "ServiceTask_FetchAnswers";

    private Tasks() {}
  }

  /** Starts and ends. */
  public static final class Events {

    public static final String START_FETCH_DUE = "Start_FetchDue";
    public static final String END_ANSWERS_FETCHED = "End_AnswersFetched";

    private Events() {}
  }

  /** Topics of the model. */
  public static final class Topics {

    public static final String RETRAIT = "asp.fetch";

    private Topics() {}
  }

  /** The process holds no variable. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
