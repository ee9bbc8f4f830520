package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;

/** Weekly hours of a contract: the minimum of the table, lower by a decision of the prefect. */
public final class HeuresHebdomadairesRule {

  private HeuresHebdomadairesRule() {}

  /**
   * Whether the hours are enough.
   *
   * @param derogation a decision of the prefect in force covers the contract
   */
  public static Verdict verdict(LimitesContrat limites, BigDecimal heures, boolean derogation) {
    Integer minimum = derogation ? limites.heuresHebdoMinDerogation() : limites.heuresHebdoMin();
    return minimum != null && heures.compareTo(BigDecimal.valueOf(minimum)) < 0
        ? Verdict.refuse(
            "HEURES_HEBDO_INSUFFISANTES",
            derogation
                ? "Même par dérogation, ce contrat compte %d heures par semaine au moins."
                    .formatted(minimum)
                : "Ce contrat compte %d heures par semaine au moins, sauf dérogation du préfet."
                    .formatted(minimum),
            BaseLegale.CONTRATS)
        : Verdict.accorde();
  }
}
