package fr.parcours.iae.candidature.camunda;

import java.util.Set;

/** The words {@code orientation.bpmn} and the code share. */
public final class OrientationModel {

  public static final String KEY = "orientation";

  private OrientationModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String REVIEW_CANDIDATURE = "UserTask_ReviewCandidature";
    public static final String CHECK_ANSWER = "ServiceTask_CheckAnswer";
    public static final String REMIND_SIAE = "ServiceTask_RemindSiae";
    public static final String AUTO_REFUSE_CANDIDATURE = "ServiceTask_AutoRefuseCandidature";
    public static final String EMBAUCHE = "CallActivity_Embauche";
    public static final String RESUME_CANDIDATURE = "UserTask_ResumeCandidature";
    public static final String REORIENT_PERSONNE = "UserTask_ReorientPersonne";
    public static final String CANDIDATURE_CLOSED = "SubProcess_CandidatureClosed";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_CANDIDATURE_SUBMITTED = "Start_CandidatureSubmitted";
    public static final String TIMER_NEXT_DATE = "Timer_NextDate";
    public static final String END_SIAE_REMINDED = "End_SiaeReminded";
    public static final String END_CANDIDATURE_AUTO_REFUSED = "End_CandidatureAutoRefused";
    public static final String END_CANDIDATURE_ACCEPTED = "End_CandidatureAccepted";
    public static final String END_PERSONNE_REORIENTED = "End_PersonneReoriented";
    public static final String END_CANDIDATURE_REFUSED = "End_CandidatureRefused";
    public static final String START_CANDIDATURE_CLOSED = "Start_CandidatureClosed";
    public static final String END_CANDIDATURE_CLOSED = "End_CandidatureClosed";

    private Events() {}
  }

  /** Messages the process waits for. */
  public static final class Messages {

    public static final String CANDIDATURE_CLOSED = "candidature.closed";

    private Messages() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String CHECK_ANSWER = "checkAnswer";
    public static final String REMIND_SIAE = "remindSiae";
    public static final String AUTO_REFUSE_CANDIDATURE = "autoRefuseCandidature";

    private Delegates() {}
  }

  /** Variables the process may hold: answers and decisions, never personal data. */
  public static final class Vars {

    public static final String ACCEPTED = "accepted";
    public static final String REFUSED = "refused";
    public static final String REORIENTATION_NEEDED = "reorientationNeeded";
    public static final String HIRED = "hired";
    public static final String ANSWER_OVERDUE = "answerOverdue";

    public static final Set<String> ALL =
        Set.of(ACCEPTED, REFUSED, REORIENTATION_NEEDED, HIRED, ANSWER_OVERDUE);

    private Vars() {}
  }
}
