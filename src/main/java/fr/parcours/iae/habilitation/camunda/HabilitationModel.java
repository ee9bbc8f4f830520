package fr.parcours.iae.habilitation.camunda;

import java.util.Set;

/** The words {@code habilitation.bpmn} and the code share. */
public final class HabilitationModel {

  public static final String KEY = "habilitation";

  private HabilitationModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String VALIDER = "UserTask_ValiderHabilitation";
    public static final String COMPLETER = "UserTask_CompleterHabilitation";
    public static final String ABANDON = "ServiceTask_AbandonHabilitation";
    public static final String ANNOUNCE_TERM = "ServiceTask_AnnounceHabilitationTerm";
    public static final String END = "ServiceTask_EndHabilitation";
    public static final String WITHDRAWN = "SubProcess_HabilitationWithdrawn";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_REQUESTED = "Start_HabilitationRequested";
    public static final String TIMER_NO_ANSWER = "Timer_HabilitationNoAnswer";
    public static final String TIMER_TERM_NEAR = "Timer_HabilitationTermNear";
    public static final String TIMER_TERM_REACHED = "Timer_HabilitationTermReached";
    public static final String END_OVER = "End_HabilitationOver";
    public static final String END_GRANTED = "End_HabilitationGranted";
    public static final String END_REFUSED = "End_HabilitationRefused";
    public static final String END_ABANDONED = "End_HabilitationAbandoned";
    public static final String START_WITHDRAWN = "Start_HabilitationWithdrawn";
    public static final String END_WITHDRAWN = "End_HabilitationWithdrawn";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String WITHDRAWN = "habilitation.withdrawn";

    private Messages() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String ABANDON = "abandonHabilitation";
    public static final String ANNOUNCE_TERM = "announceHabilitationTerm";
    public static final String END = "endHabilitation";

    private Delegates() {}
  }

  /** Variables the process may hold: answers, never personal data. */
  public static final class Vars {

    public static final String GRANTED = "habilitationGranted";
    public static final String A_COMPLETER = "habilitationACompleter";

    public static final String LIMITEE = "habilitationLimitee";

    public static final Set<String> ALL = Set.of(GRANTED, A_COMPLETER, LIMITEE);

    private Vars() {}
  }
}
