package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
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

  /** No hire without eligibility, where the table asks for it. */
  public static Verdict verdict(boolean necessaire) {
    return necessaire
        ? Verdict.refuse(
            "DIAGNOSTIC_REQUIS",
            "Un diagnostic d’éligibilité valide est nécessaire avant l’embauche.",
            BaseLegale.ELIGIBILITE)
        : Verdict.accorde();
  }
}
