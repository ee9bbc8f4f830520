package fr.parcours.iae.embauche.camunda;

import java.util.Set;

/** The words {@code embauche.bpmn} and the code share. */
public final class EmbaucheModel {

  public static final String KEY = "embauche";

  private EmbaucheModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String ELIGIBILITE = "CallActivity_Eligibilite";
    public static final String ABANDON_HIRE = "ServiceTask_AbandonHire";
    public static final String MODE_DELIVRANCE = "RuleTask_ModeDelivrance";
    public static final String CONCLUDE_HIRE = "ServiceTask_ConcludeHire";
    public static final String ISSUE_PASS = "ServiceTask_IssuePass";
    public static final String CONFIRM_HIRE = "UserTask_ConfirmHire";
    public static final String DELIVER_PASS = "UserTask_DeliverPass";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_HIRE_DECIDED = "Start_HireDecided";
    public static final String END_HIRE_ABANDONED = "End_HireAbandoned";
    public static final String END_HIRE_CONCLUDED = "End_HireConcluded";
    public static final String END_PASS_DELIVERED = "End_PassDelivered";
    public static final String END_PASS_DENIED = "End_PassDenied";

    private Events() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String ABANDON_HIRE = "abandonHire";
    public static final String HIRE_START_FACTS = "hireStartFacts";
    public static final String MODE_DELIVRANCE_FACTS = "modeDelivranceFacts";
    public static final String CONCLUDE_HIRE = "concludeHire";
    public static final String ISSUE_PASS = "issuePass";

    private Delegates() {}
  }

  /** Variables the process may hold: answers and decisions, never personal data. */
  public static final class Vars {

    public static final String DIAGNOSTIC_REFUSED = "diagnosticRefused";
    public static final String MODE_DELIVRANCE = "modeDelivrance";
    public static final String HIRED = "hired";
    public static final String PASS_GRANTED = "passGranted";
    public static final String START_PASSED = "startPassed";
    public static final String HIRE_KEPT = "hireKept";

    public static final Set<String> ALL =
        Set.of(DIAGNOSTIC_REFUSED, MODE_DELIVRANCE, HIRED, PASS_GRANTED, START_PASSED, HIRE_KEPT);

    private Vars() {}
  }
}
