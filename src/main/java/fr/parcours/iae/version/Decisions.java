package fr.parcours.iae.version;

import fr.parcours.iae.regles.DecisionTable;
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

  /**
   * The tables as the rules ask them.
   *
   * @param applied what is answered is applied and kept; otherwise it is only looked at
   */
  default DecisionTable table(ContexteDecision contexte, boolean applied) {
    return (cle, faits) -> applied ? evaluate(cle, contexte, faits) : preview(cle, contexte, faits);
  }

  /** What the decision would answer now, for a page; nothing is kept. */
  Map<String, Object> preview(String cle, ContexteDecision contexte, Map<String, Object> faits);
}
