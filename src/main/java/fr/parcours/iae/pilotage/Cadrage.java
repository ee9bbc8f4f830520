package fr.parcours.iae.pilotage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks and waits figures are about. What is null is not asked.
 *
 * @param departements codes; only those the viewer may see; one is empty for what belongs to none
 * @param kind kind of the organisation
 * @param organisationId zeros for the support
 */
public record Cadrage(
    List<String> departements,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable Integer version,
    @Nullable String kind,
    @Nullable UUID organisationId,
    ObjetAttendu objet) {

  Cadrage withVersion(@Nullable Integer autre) {
    return new Cadrage(departements, processus, etape, autre, kind, organisationId, objet);
  }

  /** Whether it asks for an organisation or a kind of them. */
  boolean isOrganisation() {
    return kind != null || organisationId != null;
  }
}
