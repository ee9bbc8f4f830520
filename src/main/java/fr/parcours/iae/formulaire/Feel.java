package fr.parcours.iae.formulaire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port to a FEEL engine. It only ever sees expressions of the small language {@link ExpressionFeel}
 * admits.
 */
public interface Feel {

  /**
   * Checks that an expression compiles.
   *
   * @throws FormulaireException when it does not
   */
  void check(ExpressionFeel expression);

  /**
   * Evaluates an expression over plain values (text, number, boolean, date, list, map).
   *
   * @throws FormulaireException when the expression does not compile or fails
   */
  @Nullable Object evaluate(ExpressionFeel expression, Map<String, @Nullable Object> contexte);
}
