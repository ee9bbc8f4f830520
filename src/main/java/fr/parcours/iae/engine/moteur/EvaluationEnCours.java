package fr.parcours.iae.engine.moteur;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the decision being evaluated outside a process was given, and whether it is a replay. */
public final class EvaluationEnCours {

  private record Courante(Map<String, Object> faits, boolean rejeu) {}

  private final ThreadLocal<@Nullable Courante> current = new ThreadLocal<>();

  /** Runs an evaluation asked by a service; a replay is told to nobody. */
  public <T> T with(Map<String, Object> faits, boolean rejeu, Supplier<T> evaluation) {
    Courante before = current.get();
    current.set(new Courante(faits, rejeu));
    try {
      return evaluation.get();
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    }
  }

  boolean isRejeu() {
    Courante now = current.get();
    return now != null && now.rejeu();
  }

  Map<String, Object> faits() {
    Courante now = current.get();
    return now == null ? Map.of() : now.faits();
  }
}
