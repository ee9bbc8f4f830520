package fr.parcours.iae.suspension.camunda;

import java.util.Set;

/** The words {@code suspension.bpmn} and the code share. */
public final class SuspensionModel {

  public static final String KEY = "suspension";

  private SuspensionModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String RESUME_PASS = "ServiceTask_ResumePass";

    private Tasks() {}
  }

  /** Starts, ends and what is waited for. */
  public static final class Events {

    public static final String START_PASS_SUSPENDED = "Start_PassSuspended";
    public static final String TIMER_SUSPENSION_OVER = "Timer_SuspensionOver";
    public static final String EVENT_SUSPENSION_ENDED = "Event_SuspensionEnded";
    public static final String END_SUSPENSION_OVER = "End_SuspensionOver";
    public static final String END_SUSPENSION_LIFTED = "End_SuspensionLifted";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String SUSPENSION_ENDED = "suspension.ended";

    private Messages() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String RESUME_PASS = "resumePass";

    private Delegates() {}
  }

  /** The process holds nothing: the row of the suspension says it all. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
