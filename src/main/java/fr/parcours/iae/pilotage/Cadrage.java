package fr.parcours.iae.pilotage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks figures are about. What is null is not asked.
 *
 * @param departements codes; only those the viewer may see
 * @param organisationId zeros for the support
 */
public record Cadrage(
    List<String> departements,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable Integer version,
    @Nullable UUID organisationId) {

  Cadrage withVersion(@Nullable Integer autre) {
    return new Cadrage(departements, processus, etape, autre, organisationId);
  }
}
