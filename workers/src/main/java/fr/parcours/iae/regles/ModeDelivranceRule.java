package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import java.util.Map;

/** Decides the delivery by the table {@code mode-delivrance} in force. */
public final class ModeDelivranceRule {

  public static final String DECISION = "mode-delivrance";

  private ModeDelivranceRule() {}

  /** Facts of the table. */
  public record Faits(
      KindSiae kind,
      boolean passValide,
      boolean nirPresent,
      boolean identifiantFt,
      String motifAbsenceFt) {

    public Map<String, Object> entrees() {
      return Map.of(
          "siae", kind.isSiae(),
          "passValide", passValide,
          "nirPresent", nirPresent,
          "identifiantFt", identifiantFt,
          "motifFt", motifAbsenceFt);
    }
  }

  public static ModeDelivrance decide(Faits faits, DecisionTable decisions) {
    return ModeDelivrance.valueOf(
        Decisions.texte(decisions.evaluate(DECISION, faits.entrees()), "modeDelivrance"));
  }
}
