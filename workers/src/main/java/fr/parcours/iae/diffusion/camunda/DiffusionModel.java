package fr.parcours.iae.diffusion.camunda;

import java.util.Set;

/** The words {@code diffusion-pass.bpmn} and the code share. */
public final class DiffusionModel {

  public static final String KEY = "diffusion-pass";

  private DiffusionModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SPREAD = "ServiceTask_Spread";

    private Tasks() {}
  }

  /** Starts and ends. */
  public static final class Events {

    public static final String START_TO_SPREAD = "Start_EventsToSpread";
    public static final String END_SPREAD = "End_EventsSpread";

    private Events() {}
  }

  /** Topics of the model. */
  public static final class Topics {

    public static final String SPREAD = "webhook.send";

    private Topics() {}
  }

  /** The process holds no variable. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
