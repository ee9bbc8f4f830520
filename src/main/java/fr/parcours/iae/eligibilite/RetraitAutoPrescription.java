package fr.parcours.iae.eligibilite;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of a SIAE to find people eligible itself, withdrawn.
 *
 * @param fin last day of a withdrawal for a time, null for one without end
 * @param leveAPartirDu day from which the right is given back earlier
 */
public record RetraitAutoPrescription(
    UUID id,
    UUID siaeId,
    LocalDate debut,
    @Nullable LocalDate fin,
    String motif,
    @Nullable LocalDate leveAPartirDu) {

  public boolean isInForce(LocalDate jour) {
    return !jour.isBefore(debut) && isNotOver(jour);
  }

  /** In force on that day, or still to come. */
  public boolean isNotOver(LocalDate jour) {
    return (fin == null || !jour.isAfter(fin))
        && (leveAPartirDu == null || jour.isBefore(leveAPartirDu));
  }
}
