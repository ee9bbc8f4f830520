package fr.parcours.iae.piece.camunda;

import java.util.Set;

/** The words {@code analyse-piece.bpmn} and the code share. */
public final class AnalysePieceModel {

  public static final String KEY = "analyse-piece";

  private AnalysePieceModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String SCAN = "ServiceTask_ScanFile";

    private Tasks() {}
  }

  /** Starts and ends. */
  public static final class Events {

    public static final String START_RECEIVED = "Start_FileReceived";
    public static final String END_SCANNED = "End_FileScanned";

    private Events() {}
  }

  /** Topics of the model. */
  public static final class Topics {

    public static final String SCAN = "piece.analyse";

    private Topics() {}
  }

  /** The process holds no variable. */
  public static final class Vars {

    public static final Set<String> ALL = Set.of();

    private Vars() {}
  }
}
