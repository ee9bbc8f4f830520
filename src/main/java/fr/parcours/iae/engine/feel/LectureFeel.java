package fr.parcours.iae.engine.feel;

import camundajar.impl.scala.util.Right;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider.EmptyFunctionProvider$;
import org.camunda.feel.valuemapper.ValueMapper;

/** Says whether the tables' own FEEL reads a text, and which values a test of it accepts. */
public final class LectureFeel {

  private static final String ENTREE = "cellInput";

  private final FeelEngine feel =
      new MoteurFeel(EmptyFunctionProvider$.MODULE$, ValueMapper.defaultValueMapper());

  /** Whether this is an expression; the text must have been bounded before. */
  public boolean isExpression(String texte) {
    return feel.parseExpression(texte).isRight();
  }

  /** Whether this is a list of tests, as an input cell holds. */
  public boolean isTests(String texte) {
    return feel.parseUnaryTests(texte).isRight();
  }

  /** Whether these tests accept this value; a test that fails accepts nothing. */
  public boolean accepts(String tests, Object valeur) {
    return feel.evalUnaryTests(tests, Map.of(ENTREE, valeur)) instanceof Right<?, ?> lue
        && Boolean.TRUE.equals(lue.value());
  }

  /** Whether this expression answers true or false of these facts, and nothing else. */
  public boolean isBoolean(String texte, Map<String, Object> faits) {
    return feel.evalExpression(texte, faits) instanceof Right<?, ?> lue
        && lue.value() instanceof Boolean;
  }
}
