package fr.parcours.iae.prolongation.camunda;

import java.util.Set;

/** The words {@code prolongation.bpmn} and the code share. */
public final class ProlongationModel {

  public static final String KEY = "prolongation";

  private ProlongationModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String INSTRUIRE = "UserTask_InstruireProlongation";
    public static final String REMIND = "ServiceTask_RemindPrescripteur";
    public static final String SILENCE = "RuleTask_SilenceProlongation";
    public static final String ARBITRER = "UserTask_ArbitrerProlongation";
    public static final String GRANT_BY_SILENCE = "ServiceTask_GrantBySilence";
    public static final String WITHDRAWN = "SubProcess_ProlongationWithdrawn";
    public static final String INSIST = "ServiceTask_InsistPrescripteur";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_REQUESTED = "Start_ProlongationRequested";
    public static final String TIMER_REMINDER = "Timer_NextReminder";
    public static final String TIMER_SILENCE = "Timer_SilenceReached";
    public static final String END_REMINDED = "End_PrescripteurReminded";
    public static final String END_GRANTED = "End_ProlongationGranted";
    public static final String END_DENIED = "End_ProlongationDenied";
    public static final String END_GRANTED_BY_SILENCE = "End_GrantedBySilence";
    public static final String START_WITHDRAWN = "Start_ProlongationWithdrawn";
    public static final String END_WITHDRAWN = "End_ProlongationWithdrawn";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String WITHDRAWN = "prolongation.withdrawn";

    private Messages() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String REMIND = "remindPrescripteur";
    public static final String INSIST = "insistPrescripteur";
    public static final String GRANT_BY_SILENCE = "grantBySilence";
    public static final String SILENCE_FACTS = "silenceProlongationFacts";

    private Delegates() {}
  }

  /** Variables the process may hold: answers and decisions, never personal data. */
  public static final class Vars {

    public static final String GRANTED = "prolongationGranted";
    public static final String ISSUE_SILENCE = "issueSilence";

    public static final Set<String> ALL = Set.of(GRANTED, ISSUE_SILENCE);

    private Vars() {}
  }
}
