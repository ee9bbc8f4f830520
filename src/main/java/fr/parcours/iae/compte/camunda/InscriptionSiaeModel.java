package fr.parcours.iae.compte.camunda;

import java.util.Set;

/** The words {@code inscription-siae.bpmn} and the code share. */
public final class InscriptionSiaeModel {

  public static final String KEY = "inscription-siae";

  private InscriptionSiaeModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SEND_LINK = "ServiceTask_SendLink";
    public static final String EXPIRE_LINK = "ServiceTask_ExpireLink";

    private Tasks() {}
  }

  /** Starts, ends and what is waited for. */
  public static final class Events {

    public static final String START_SIRET_GIVEN = "Start_SiretGiven";
    public static final String TIMER_LINK_OVER = "Timer_LinkOver";
    public static final String EVENT_ADMINISTRATOR_NAMED = "Event_AdministratorNamed";
    public static final String END_ADMINISTRATOR_NAMED = "End_AdministratorNamed";
    public static final String END_INSCRIPTION_SIAE_EXPIRED = "End_InscriptionSiaeExpired";
    public static final String END_NOTHING_TO_OPEN = "End_NothingToOpen";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String SETTLED = "inscription-siae.settled";

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
