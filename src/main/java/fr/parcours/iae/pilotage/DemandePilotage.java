package fr.parcours.iae.pilotage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one asks to see. What is null is not asked.
 *
 * @param region code; for who may see several
 * @param kind kind of the organisation
 * @param organisation zeros for the support
 */
public record DemandePilotage(
    @Nullable String region,
    @Nullable String departement,
    @Nullable String processus,
    @Nullable String etape,
    @Nullable Integer version,
    @Nullable String kind,
    @Nullable UUID organisation,
    ObjetAttendu objet) {

  /** Everything usual of the viewer's territory. */
  public static final DemandePilotage TOUT = new DemandePilotage(ObjetAttendu.USUEL);

  /** All of the viewer's territory, of what is named. */
  public DemandePilotage(ObjetAttendu objet) {
    this(null, null, null, null, null, null, null, objet);
  }

  Cadrage within(Territoire territoire) {
    return new Cadrage(territoire.comptes(), processus, etape, version, kind, organisation, objet);
  }

  /** One process, with all that waits in it. */
  public DemandePilotage ofProcessus(String cle, @Nullable Integer autreVersion) {
    return new DemandePilotage(
        region, departement, cle, etape, autreVersion, kind, organisation, ObjetAttendu.TOUT);
  }
}
