package fr.parcours.iae.pilotage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one asks to see. What is null is not asked.
 *
 * @param region code; for administrators
 * @param organisation zeros for the support
 */
public record DemandePilotage(
    @Nullable String region,
    @Nullable String departement,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable Integer version,
    @Nullable UUID organisation) {

  /** Everything of the viewer's territory. */
  public static final DemandePilotage TOUT =
      new DemandePilotage(null, null, null, null, null, null);

  Cadrage within(Territoire territoire) {
    return new Cadrage(territoire.codes(), processus, etape, version, organisation);
  }

  public DemandePilotage ofProcessus(String cle, @Nullable Integer autreVersion) {
    return new DemandePilotage(region, departement, cle, etape, autreVersion, organisation);
  }
}
