package fr.parcours.iae.compte.camunda;

import java.util.Set;

/** The words {@code mot-de-passe.bpmn} and the code share. */
public final class MotDePasseModel {

  public static final String KEY = "mot-de-passe";

  private MotDePasseModel() {}

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
    public static final String EVENT_PASSWORD_CHANGED = "Event_PasswordChanged";
    public static final String END_PASSWORD_CHANGED = "End_PasswordChanged";
    public static final String END_PASSWORD_EXPIRED = "End_PasswordExpired";
    public static final String END_NO_ACCOUNT = "End_NoAccount";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String SETTLED = "mot-de-passe.settled";

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
