package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import java.util.Map;

/** Whether a diagnosis must be made before the hire, by the table in force. */
public final class BesoinDiagnosticRule {

  public static final String DECISION = "besoin-diagnostic";

  private BesoinDiagnosticRule() {}

  public static boolean isNecessaire(
      KindSiae kind, boolean passValide, boolean diagnosticValide, DecisionTable decisions) {
    return Decisions.booleen(
        decisions.evaluate(
            DECISION,
            Map.of(
                "kind", kind.name(),
                "passValide", passValide,
                "diagnosticValide", diagnosticValide)),
        "diagnosticNeeded");
  }
}
