package fr.parcours.iae.parcours.camunda;

import java.util.Set;

/** The words {@code parcours.bpmn} and the code share. */
public final class ParcoursModel {

  public static final String KEY = "parcours";

  private ParcoursModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String FAIRE_LE_POINT = "ServiceTask_FaireLePoint";
    public static final String FAIRE_BILAN = "UserTask_FaireBilan";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_PASS_DELIVERED = "Start_PassDelivered";
    public static final String TIMER_NEXT_DATE = "Timer_NextEcheance";
    public static final String END_PARCOURS_OVER = "End_ParcoursOver";
    public static final String END_BILAN_DONE = "End_BilanDone";

    private Events() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String FAIRE_LE_POINT = "faireLePoint";

    private Delegates() {}
  }

  /** Variables the process may hold: answers, never personal data. */
  public static final class Vars {

    public static final String PARCOURS_OVER = "parcoursOver";
    public static final String BILAN_DUE = "bilanDue";

    public static final Set<String> ALL = Set.of(PARCOURS_OVER, BILAN_DUE);

    private Vars() {}
  }
}
