package fr.parcours.iae.embauche;

import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What the contract of a hire may be; implemented by the module that knows the limits. */
public interface LimitesEmbauche {

  /** Whether it may have these weekly hours. */
  Verdict heures(UUID candidatureId, UUID siaeId, LocalDate debut, BigDecimal heures);

  /**
   * Whether it may last from one day to another.
   *
   * @param amenagementPeine the person serves a sentence by this contract: no least duration
   */
  Verdict duree(
      UUID candidatureId, UUID siaeId, LocalDate debut, LocalDate fin, boolean amenagementPeine);
}
