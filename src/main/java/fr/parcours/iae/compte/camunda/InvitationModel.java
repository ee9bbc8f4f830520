package fr.parcours.iae.compte.camunda;

import java.util.Set;

/** The words {@code invitation.bpmn} and the code share. */
public final class InvitationModel {

  public static final String KEY = "invitation";

  private InvitationModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SEND_LINK = "ServiceTask_SendLink";
    public static final String EXPIRE_LINK = "ServiceTask_ExpireLink";

    private Tasks() {}
  }

  /** Starts, ends and what is waited for. */
  public static final class Events {

    public static final String START_PERSON_INVITED = "Start_PersonInvited";
    public static final String TIMER_LINK_OVER = "Timer_LinkOver";
    public static final String EVENT_INVITATION_SETTLED = "Event_InvitationSettled";
    public static final String END_INVITATION_SETTLED = "End_InvitationSettled";
    public static final String END_INVITATION_EXPIRED = "End_InvitationExpired";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String SETTLED = "invitation.settled";

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

  /** The process holds nothing: the row of the link says it all. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
