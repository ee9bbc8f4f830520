package fr.parcours.iae.passiae;

import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.PeriodeProlongation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time on a PASS.
 *
 * @param demandeId the request it answers; none when no validation was needed
 * @param debut last day of the PASS as it was
 * @param fin last day of the PASS as it becomes
 */
public record Prolongation(
    UUID id,
    UUID passId,
    @Nullable UUID demandeId,
    UUID siaeId,
    MotifProlongation motif,
    LocalDate debut,
    LocalDate fin,
    UUID accordeePar,
    OffsetDateTime accordeeLe) {

  public PeriodeProlongation periode() {
    return new PeriodeProlongation(debut, fin);
  }
}
