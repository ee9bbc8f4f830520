package fr.parcours.iae.passiae;

import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.PeriodeSuspension;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A time during which a PASS does not run, its first and last day included.
 *
 * @param siaeId the SIAE that suspended it
 * @param explication what happened, in words; empty when the reason says it all
 */
public record Suspension(
    UUID id,
    UUID passId,
    UUID siaeId,
    LocalDate debut,
    LocalDate fin,
    MotifSuspension motif,
    String explication,
    UUID creeePar,
    OffsetDateTime creeeLe) {

  public PeriodeSuspension periode() {
    return new PeriodeSuspension(debut, fin);
  }

  public Suspension with(PeriodeSuspension periode) {
    return with(periode, motif, explication);
  }

  /** The same suspension with other dates and another reason. */
  public Suspension with(PeriodeSuspension periode, MotifSuspension autre, String mots) {
    return new Suspension(
        id, passId, siaeId, periode.debut(), periode.fin(), autre, mots, creeePar, creeeLe);
  }
}
