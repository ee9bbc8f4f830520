package fr.parcours.iae.tache;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task somebody has to do.
 *
 * @param id the engine's task id, stable for the life of the task
 * @param etape id of the user task in the model
 * @param acteur who does it: siae, prescripteur, support or ddets
 * @param organisationId the organisation it waits for; none for the platform's support
 */
public record TacheOuverte(
    String id,
    UUID dossierId,
    String processus,
    String definitionId,
    String etape,
    String libelle,
    String acteur,
    @Nullable UUID organisationId,
    String departement,
    OffsetDateTime creeeLe,
    @Nullable LocalDate echeance,
    @Nullable UUID assignee,
    String statut,
    @Nullable UUID faitePar,
    @Nullable OffsetDateTime faiteLe) {

  public boolean isOuverte() {
    return "OUVERTE".equals(statut);
  }
}
