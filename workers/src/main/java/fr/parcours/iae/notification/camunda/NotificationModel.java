package fr.parcours.iae.notification.camunda;

import java.util.Set;

/** The words {@code notification.bpmn} and the code share. */
public final class NotificationModel {

  public static final String KEY = "notification";

  private NotificationModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SEND = "ServiceTask_SendNotification";

    private Tasks() {}
  }

  /** Starts and ends. */
  public static final class Events {

    public static final String START_EVENT_TO_TELL = "Start_EventToTell";
    public static final String END_RECIPIENTS_TOLD = "End_RecipientsTold";

    private Events() {}
  }

  /** Topics of the model. */
  public static final class Topics {

    public static final String SEND = "notification.send";

    private Topics() {}
  }

  /** The process holds no variable: its rows say everything. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
