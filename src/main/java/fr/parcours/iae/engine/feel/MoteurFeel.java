package fr.parcours.iae.engine.feel;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Configuration;
import org.camunda.feel.FeelEngineClock.SystemClock$;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType.ASSERT_FAILURE$;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The engine's parser, validator, interpreter and functions; only, a text is parsed and validated
 * once, and the functions are made once. An expression not parsed here, and any failure, goes the
 * engine's own way.
 */
public final class MoteurFeel extends FeelEngine {

  private static final int MAX_EN_MEMOIRE = 2_000;

  private final Map<String, Either<Failure, ParsedExpression>> expressions =
      new ConcurrentHashMap<>();
  private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
  private final FeelInterpreter interprete;
  private final FunctionProvider fonctions;

  public MoteurFeel(FunctionProvider propres, ValueMapper valeurs) {
    super(propres, valeurs, new Configuration(false), SystemClock$.MODULE$);
    interprete = new FeelInterpreter(valeurs);
    fonctions =
        new CompositeFunctionProvider(
            scala(java.util.List.of(new BuiltinFunctions(clock(), valeurs), propres)));
  }

  private static <T> List<T> scala(java.util.List<T> elements) {
    return CollectionConverters.asScala(elements).toList();
  }

  @Override
  public Either<Failure, ParsedExpression> parseExpression(String texte) {
    return keep(expressions, texte, super::parseExpression);
  }

  @Override
  public Either<Failure, ParsedExpression> parseUnaryTests(String texte) {
    return keep(tests, texte, super::parseUnaryTests);
  }

  /** Keeps what is valid only; what is refused is refused again each time. */
  private static Either<Failure, ParsedExpression> keep(
      Map<String, Either<Failure, ParsedExpression>> lues,
      String texte,
      Function<String, Either<Failure, ParsedExpression>> lecture) {
    Either<Failure, ParsedExpression> lue = lues.get(texte);
    if (lue != null) {
      return lue;
    }
    Either<Failure, ParsedExpression> nouvelle = lecture.apply(texte);
    if (nouvelle.isRight() && lues.size() < MAX_EN_MEMOIRE) {
      lues.put(texte, nouvelle);
    }
    return nouvelle;
  }

  @Override
  public EvaluationResult evaluate(ParsedExpression expression, Context contexte) {
    if (!isValidee(expression)) {
      return super.evaluate(expression, contexte);
    }
    EvaluationResult resultat = interpret(expression, contexte);
    return resultat == null ? super.evaluate(expression, contexte) : resultat;
  }

  /** Nothing when it fails: the engine evaluates it again and says how, in its own words. */
  private @Nullable EvaluationResult interpret(ParsedExpression expression, Context contexte) {
    EvalContext faits = EvalContext.create(valueMapper(), fonctions).merge(contexte);
    try {
      Val valeur = interprete.eval(expression.expression(), faits);
      List<EvaluationFailure> echecs = faits.failureCollector().failures();
      if (valeur instanceof ValError || valeur instanceof ValFatalError || isAssertion(echecs)) {
        return null;
      }
      return new SuccessfulEvaluationResult(valueMapper().unpackVal(valeur), echecs);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** Whether this very expression was parsed and validated here, external functions refused. */
  private boolean isValidee(ParsedExpression expression) {
    return isKept(expressions, expression) || isKept(tests, expression);
  }

  private static boolean isKept(
      Map<String, Either<Failure, ParsedExpression>> lues, ParsedExpression expression) {
    return lues.get(expression.text()) instanceof Right<Failure, ParsedExpression> lue
        && lue.value() == expression;
  }

  private static boolean isAssertion(List<EvaluationFailure> echecs) {
    return !echecs.isEmpty()
        && CollectionConverters.asJava(echecs).stream()
            .anyMatch(echec -> echec.failureType() == ASSERT_FAILURE$.MODULE$);
  }
}
