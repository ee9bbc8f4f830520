package fr.parcours.iae.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** A script language on the classpath: its whole program is the name the canary sings. */
public class CanariScriptEngineFactory implements ScriptEngineFactory {

  @Override
  public String getEngineName() {
    return "canari";
  }

  @Override
  public String getEngineVersion() {
    return "1";
  }

  @Override
  public List<String> getExtensions() {
    return List.of("canari");
  }

  @Override
  public List<String> getMimeTypes() {
    return List.of();
  }

  @Override
  public List<String> getNames() {
    return List.of("canari");
  }

  @Override
  public String getLanguageName() {
    return "canari";
  }

  @Override
  public String getLanguageVersion() {
    return "1";
  }

  @Override
  public Object getParameter(String key) {
    return ScriptEngine.NAME.equals(key) ? "canari" : "";
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    return "";
  }

  @Override
  public String getOutputStatement(String text) {
    return "";
  }

  @Override
  public String getProgram(String... statements) {
    return "";
  }

  @Override
  public ScriptEngine getScriptEngine() {
    return new Engine();
  }

  private final class Engine extends AbstractScriptEngine {

    @Override
    public Object eval(String script, ScriptContext context) {
      return new Canari().crie(script.strip());
    }

    @Override
    public Object eval(Reader reader, ScriptContext context) throws ScriptException {
      try {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return eval(text.toString(), context);
      } catch (IOException e) {
        throw new ScriptException(e);
      }
    }

    @Override
    public Bindings createBindings() {
      return new SimpleBindings();
    }

    @Override
    public ScriptEngineFactory getFactory() {
      return CanariScriptEngineFactory.this;
    }
  }
}
