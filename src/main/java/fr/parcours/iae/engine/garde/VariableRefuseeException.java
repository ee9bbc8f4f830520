package fr.parcours.iae.engine.garde;

import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** A process tried to keep something that is not one of its declared flags or ids. */
public final class VariableRefuseeException extends ProcessEngineException {

  private static final long serialVersionUID = 1L;

  VariableRefuseeException(@Nullable String process, String name, String reason) {
    super("Variable " + name + " du processus " + process + " refusée : " + reason + ".");
  }
}
