package fr.parcours.iae.renouvellement.camunda;

import java.util.Set;

/** The words {@code renouvellement.bpmn} and the code share. */
public final class RenouvellementModel {

  public static final String KEY = "renouvellement";

  private RenouvellementModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String DECIDER_SUITE = "UserTask_DeciderSuite";
    public static final String SETTLED = "SubProcess_SuiteSettled";

    private Tasks() {}
  }

  /** Starts and ends. */
  public static final class Events {

    public static final String START_NEARS_END = "Start_ContractNearsEnd";
    public static final String END_RENEWED = "End_ContractRenewed";
    public static final String END_OTHER = "End_OtherSuite";
    public static final String START_SETTLED = "Start_SuiteSettled";
    public static final String END_SETTLED = "End_SuiteSettled";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String SETTLED = "renouvellement.settled";

    private Messages() {}
  }

  /** Variables the process may hold: answers, never personal data. */
  public static final class Vars {

    public static final String CONTRACT_RENEWED = "contractRenewed";

    public static final Set<String> ALL = Set.of(CONTRACT_RENEWED);

    private Vars() {}
  }
}
