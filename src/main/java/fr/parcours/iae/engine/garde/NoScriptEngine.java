package fr.parcours.iae.engine.garde;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no script engine, whatever is on the classpath. */
public final class NoScriptEngine implements ScriptEngineResolver {

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw refused();
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw refused();
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw refused();
  }

  private static ExpressionRefuseeException refused() {
    return new ExpressionRefuseeException("Script refusé : aucun moteur de script.");
  }
}
