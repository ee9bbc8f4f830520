package fr.parcours.iae.tache;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wait of a case that is nobody's task.
 *
 * @param id of the engine's activity instance
 * @param dossierId none for what serves no case
 * @param departement where the case is; empty for what belongs to none
 * @param corbeille the SIAE whose case waits; none for what is no SIAE's
 * @param faiteLe none while it waits
 * @param statut OUVERTE, FAITE, or ANNULEE when what it waited for never came
 */
public record Halte(
    String id,
    @Nullable UUID dossierId,
    String processus,
    String definitionId,
    String etape,
    NatureHalte nature,
    String departement,
    @Nullable UUID corbeille,
    @Nullable UUID candidatId,
    OffsetDateTime creeeLe,
    @Nullable LocalDate echeance,
    String statut,
    @Nullable OffsetDateTime faiteLe) {

  public boolean isOuverte() {
    return "OUVERTE".equals(statut);
  }
}
