package fr.parcours.iae.prefet.camunda;

import java.util.Set;

/** The words {@code decision-prefet.bpmn} and the code share. */
public final class DecisionPrefetModel {

  public static final String KEY = "decision-prefet";

  private DecisionPrefetModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String VERIFIER = "UserTask_VerifierRecevabilite";
    public static final String COMPLETER = "UserTask_CompleterDemande";
    public static final String ABANDON = "ServiceTask_AbandonDemande";
    public static final String INSTRUIRE = "UserTask_InstruireDecision";
    public static final String AVIS = "UserTask_RecueillirAvis";
    public static final String DECIDER = "UserTask_PrendreDecision";
    public static final String ANNOUNCE_TERM = "ServiceTask_AnnounceTerm";
    public static final String RENOUVELER = "UserTask_DeciderRenouvellement";
    public static final String WITHDRAWN = "SubProcess_DemandeWithdrawn";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_REQUESTED = "Start_DecisionRequested";
    public static final String TIMER_NO_ANSWER = "Timer_NoAnswer";
    public static final String TIMER_TERM_NEAR = "Timer_TermNear";
    public static final String TIMER_TERM_REACHED = "Timer_TermReached";
    public static final String END_ABANDONED = "End_DemandeAbandoned";
    public static final String END_IRRECEVABLE = "End_DemandeIrrecevable";
    public static final String END_REFUSED = "End_DecisionRefused";
    public static final String END_EXPIRED = "End_DecisionExpired";
    public static final String END_RENOUVELLEMENT_ASKED = "End_RenouvellementAsked";
    public static final String END_NOT_RENEWED = "End_NotRenewed";
    public static final String START_WITHDRAWN = "Start_DemandeWithdrawn";
    public static final String END_WITHDRAWN = "End_DemandeWithdrawn";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String WITHDRAWN = "decision-prefet.withdrawn";

    private Messages() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String ABANDON = "abandonDemande";
    public static final String ANNOUNCE_TERM = "announceTerm";

    private Delegates() {}
  }

  /** Variables the process may hold: answers, never personal data. */
  public static final class Vars {

    public static final String RECEVABLE = "demandeRecevable";
    public static final String A_COMPLETER = "demandeACompleter";
    public static final String AVIS_ASKED = "avisAsked";
    public static final String GRANTED = "decisionGranted";
    public static final String RENOUVELLEMENT_ASKED = "renouvellementAsked";

    public static final Set<String> ALL =
        Set.of(RECEVABLE, A_COMPLETER, AVIS_ASKED, GRANTED, RENOUVELLEMENT_ASKED);

    private Vars() {}
  }
}
