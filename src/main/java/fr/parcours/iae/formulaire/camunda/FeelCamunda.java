package fr.parcours.iae.formulaire.camunda;

import fr.parcours.iae.formulaire.ExpressionFeel;
import fr.parcours.iae.formulaire.Feel;
import fr.parcours.iae.formulaire.FormulaireException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL as the engine ships it, without external functions and without anybody's function provider.
 */
@Component
class FeelCamunda implements Feel {

  private static final int MAX_EN_MEMOIRE = 2_000;

  private final FeelEngineApi moteur =
      FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
  private final Map<String, ParsedExpression> lues = new ConcurrentHashMap<>();

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
    ParsedExpression lue = lues.get(texte);
    if (lue != null) {
      return lue;
    }
    ParseResult resultat = moteur.parseExpression(texte);
    if (!resultat.isSuccess()) {
      throw refus(texte);
    }
    if (lues.size() < MAX_EN_MEMOIRE) {
      lues.put(texte, resultat.parsedExpression());
    }
    return resultat.parsedExpression();
  }

  private static FormulaireException refus(String texte) {
    return new FormulaireException("L'expression « " + texte + " » n'est pas du FEEL correct.");
  }
}
