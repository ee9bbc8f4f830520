package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.shared.ConflitException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Says in our words that somebody else was first. */
public final class Conflits {

  private static final String CODE = "DEJA_TRAITE";
  private static final String MESSAGE =
      "Quelqu’un d’autre vient de traiter cette étape. Rechargez la page pour voir où en est le"
          + " dossier.";

  private Conflits() {}

  public static <T> T translate(Supplier<T> command) {
    try {
      return command.get();
    } catch (OptimisticLockingException e) {
      throw conflict(e);
    } catch (NullValueException e) {
      if (isGone(String.valueOf(e.getMessage()))) {
        throw conflict(e);
      }
      throw e;
    }
  }

  private static boolean isGone(String message) {
    return message.contains("Cannot find task with id")
        || message.contains("No process instance found for id")
        || message.contains("No job found with id");
  }

  private static ConflitException conflict(RuntimeException cause) {
    ConflitException conflict = new ConflitException(CODE, MESSAGE);
    conflict.initCause(cause);
    return conflict;
  }
}
