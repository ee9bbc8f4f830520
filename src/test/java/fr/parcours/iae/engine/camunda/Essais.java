package fr.parcours.iae.engine.camunda;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What a model may name: the two resolvers and a delegate. */
public final class Essais {

  private Essais() {}

  /** Always version 1. */
  public static class Versions {
    public Integer of(DelegateExecution execution, String key) {
      return 1;
    }

    public Integer ofDecision(DelegateExecution execution, String key) {
      return 1;
    }
  }

  /** Always the same day. */
  public static class Echeances {
    public Date pour(DelegateExecution execution, String etape) {
      return new Date(1_800_000_000_000L);
    }

    public Date relance(DelegateExecution execution, int rang) {
      return new Date(1_800_000_000_000L + rang * 86_400_000L);
    }
  }

  /** Writes one declared variable. */
  public static class Delegue implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      execution.setVariable("accepted", true);
    }
  }
}
