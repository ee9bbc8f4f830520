package fr.parcours.iae.parcours;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the path of a PASS stands today.
 *
 * @param candidatureId the last hire that rests on the PASS
 * @param siaeId the SIAE of that hire, in charge of the path
 * @param departement département of that SIAE, whose rules and delays apply
 * @param closLe when the path ended; none while it lives
 */
public record SuiviParcours(
    UUID passId,
    UUID candidatId,
    UUID candidatureId,
    UUID siaeId,
    String departement,
    @Nullable OffsetDateTime closLe) {}
