package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How far a reason may still move the end, every earlier prolongation counted, whatever its reason.
 */
public record PlafondProlongation(RegleMotifProlongation motif, long joursDejaProlonges) {

  public static long joursCumules(Collection<PeriodeProlongation> prolongations) {
    return prolongations.stream().mapToLong(DecalagePass::joursRendus).sum();
  }

  /** Days left under the cumulated cap, or under the cap of one request when there is no other. */
  public long joursRestants() {
    Integer cumul = motif.joursCumules();
    return cumul == null ? parDemande() : Math.max(0, cumul - joursDejaProlonges);
  }

  /** The cap is reached: the reason is shown but cannot be chosen. */
  public boolean isAtteint() {
    return joursRestants() == 0;
  }

  /** Last day that one request from this start may reach. */
  public LocalDate finMaximum(LocalDate debut) {
    return debut.plusDays(Math.min(parDemande(), joursRestants()));
  }

  /** Last day that requests one after the other may reach. */
  public LocalDate finAbsolue(LocalDate debut) {
    return debut.plusDays(joursRestants());
  }

  private long parDemande() {
    Integer jours = motif.joursParDemande();
    if (jours != null) {
      return jours;
    }
    Integer cumul = motif.joursCumules();
    if (cumul == null) {
      throw new IllegalStateException("Le motif " + motif.motif() + " n’a aucun plafond.");
    }
    return cumul;
  }
}
