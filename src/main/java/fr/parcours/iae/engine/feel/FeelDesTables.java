package fr.parcours.iae.engine.feel;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** The engine's FEEL for decision tables, over {@link MoteurFeel}. */
public final class FeelDesTables extends ScalaFeelEngine {

  private FeelDesTables(List<FeelCustomFunctionProvider> fonctions) {
    super(fonctions);
  }

  /** No function of ours: the tables speak FEEL only. */
  public static FeelEngineFactory factory() {
    return FeelDesTables::create;
  }

  public static FeelEngine create() {
    return new FeelDesTables(List.of());
  }

  @Override
  protected org.camunda.feel.FeelEngine buildFeelEngine(
      CustomFunctionTransformer fonctions, CompositeValueMapper valeurs) {
    return new MoteurFeel(fonctions, valeurs);
  }
}
