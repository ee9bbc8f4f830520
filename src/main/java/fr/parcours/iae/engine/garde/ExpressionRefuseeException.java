package fr.parcours.iae.engine.garde;

import org.camunda.bpm.engine.ProcessEngineException;

/** An expression, script or model that the engine is not allowed to run. */
public final class ExpressionRefuseeException extends ProcessEngineException {

  private static final long serialVersionUID = 1L;

  public ExpressionRefuseeException(String message) {
    super(message);
  }
}
