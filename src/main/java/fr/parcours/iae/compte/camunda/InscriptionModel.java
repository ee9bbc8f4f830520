package fr.parcours.iae.compte.camunda;

import java.util.Set;

/** The words {@code inscription.bpmn} and the code share. */
public final class InscriptionModel {

  public static final String KEY = "inscription";

  private InscriptionModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SEND_LINK = "ServiceTask_SendLink";
    public static final String EXPIRE_LINK = "ServiceTask_ExpireLink";

    private Tasks() {}
  }

  /** Starts, ends and what is waited for. */
  public static final class Events {

    public static final String START_ADDRESS_GIVEN = "Start_AddressGiven";
    public static final String TIMER_LINK_OVER = "Timer_LinkOver";
    public static final String EVENT_ADDRESS_CONFIRMED = "Event_AddressConfirmed";
    public static final String END_ACCOUNT_OPENED = "End_AccountOpened";
    public static final String END_INSCRIPTION_EXPIRED = "End_InscriptionExpired";
    public static final String END_ACCOUNT_KNOWN = "End_AccountKnown";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String SETTLED = "inscription.settled";

    private Messages() {}
  }

  /** Topics of the model. */
  public static final class Topics {

    public static final String SEND = "compte.send";

    private Topics() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String EXPIRE_LIEN = "expireLien";

    private Delegates() {}
  }

  /** The one flag the process holds: whether there is a link to wait for. */
  public static final class Vars {

    public static final String LINK_SENT = "linkSent";

    public static final Set<String> ALL = Set.of(LINK_SENT);

    private Vars() {}
  }
}
