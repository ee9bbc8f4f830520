package fr.parcours.iae.version;

import java.util.Map;

/** Evaluates the version of a decision in force for a case, and keeps what was decided. */
public interface Decisions {

  /**
   * Outputs of the one row that applies, by output name.
   *
   * @param cle decision key, e.g. {@code criteres-minimum}
   * @param faits input values without personal data
   */
  Map<String, Object> evaluate(String cle, ContexteDecision contexte, Map<String, Object> faits);

  /** What the decision would answer now, for a page; nothing is kept. */
  Map<String, Object> preview(String cle, ContexteDecision contexte, Map<String, Object> faits);
}
