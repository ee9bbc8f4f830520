package contreexemples;

import org.camunda.bpm.engine.RuntimeService;

class EngineOutsideItsPackages {

  Object read(RuntimeService runtime) {
    return runtime.getVariable("execution", "nom");
  }
}
