package fr.parcours.iae.engine.garde;

import java.lang.reflect.Method;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.beans.factory.ListableBeanFactory;

/** Every expression of every origin passes here: shape first, then the strict resolver. */
public final class StrictExpressionManager extends JuelExpressionManager {

  private final BeansAutorises allowed;

  public StrictExpressionManager(ListableBeanFactory factory) {
    allowed = new BeansAutorises(factory);
  }

  @Override
  public ValueExpression createValueExpression(String expression) {
    FormesExpression.verify(expression);
    return super.createValueExpression(expression);
  }

  @Override
  protected ELResolver createElResolver() {
    return new StrictElResolver(allowed);
  }

  /** No function is ever callable, the engine's own included. */
  @Override
  public void addFunction(String name, Method function) {}

  /** Decision tables speak FEEL only. */
  @Override
  protected ElProvider createElProvider() {
    return expression -> {
      throw new ExpressionRefuseeException("Décision refusée : seul FEEL est autorisé.");
    };
  }
}
