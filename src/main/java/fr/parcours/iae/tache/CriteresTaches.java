package fr.parcours.iae.tache;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a view of the work list; none of them narrows nothing.
 *
 * @param processus one process only, by its key
 * @param etape one step only, by the id of its user task
 * @param assignee only what this member took
 * @param libres only what nobody took
 * @param candidatId only what is about this person
 * @param etiquetteId only what bears this label of the organisation
 */
public record CriteresTaches(
    @Nullable String processus,
    @Nullable String etape,
    @Nullable UUID assignee,
    boolean libres,
    @Nullable EcheanceTaches echeance,
    @Nullable UUID candidatId,
    @Nullable UUID etiquetteId) {

  public static final CriteresTaches AUCUN =
      new CriteresTaches(null, null, null, false, null, null, null);
}
