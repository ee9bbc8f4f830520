package fr.parcours.iae.formulaire.camunda;

import fr.parcours.iae.engine.feel.MoteurFeel;
import fr.parcours.iae.formulaire.ExpressionFeel;
import fr.parcours.iae.formulaire.Feel;
import fr.parcours.iae.formulaire.FormulaireException;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider.EmptyFunctionProvider$;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL as the engine ships it, without external functions and without anybody's function provider.
 */
@Component
class FeelCamunda implements Feel {

  private final FeelEngineApi moteur =
      new FeelEngineApi(new MoteurFeel(EmptyFunctionProvider$.MODULE$, valeurs()));

  @Override
  public void check(ExpressionFeel expression) {
    parsed(expression.texte());
  }

  @Override
  public @Nullable Object evaluate(
      ExpressionFeel expression, Map<String, @Nullable Object> contexte) {
    EvaluationResult resultat = moteur.evaluate(parsed(expression.texte()), contexte);
    if (!resultat.isSuccess()) {
      throw refus(expression.texte());
    }
    return resultat.result();
  }

  private ParsedExpression parsed(String texte) {
    ParseResult resultat = moteur.parseExpression(texte);
    if (!resultat.isSuccess()) {
      throw refus(texte);
    }
    return resultat.parsedExpression();
  }

  private static ValueMapper valeurs() {
    return FeelEngineBuilder.forJava().valueMapper();
  }

  private static FormulaireException refus(String texte) {
    return new FormulaireException("L’expression « " + texte + " » n’est pas du FEEL correct.");
  }
}
