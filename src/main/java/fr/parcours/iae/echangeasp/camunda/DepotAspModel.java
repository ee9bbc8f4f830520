package fr.parcours.iae.echangeasp.camunda;

import java.util.Set;

/** The words {@code depot-asp.bpmn} and the code share. */
public final class DepotAspModel {

  public static final String KEY = "depot-asp";

  private DepotAspModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String DEPOT = "ServiceTask_DepositLot";

    private Tasks() {}
  }

  /** Starts and ends. */
  public static final class Events {

    public static final String START_LOT_PREPARED = "Start_LotPrepared";
    public static final String END_LOT_DEPOSITED = "End_LotDeposited";

    private Events() {}
  }

  /** Topics of the model. */
  public static final class Topics {

    public static final String DEPOT = "asp.deposit";

    private Topics() {}
  }

  /** The process holds no variable. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
