package contreexemples;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

public class LongDelegate implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    int n = 0;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    n++;
    execution.setVariable("n", n);
  }
}
