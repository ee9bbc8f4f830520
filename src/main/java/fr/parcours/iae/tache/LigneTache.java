package fr.parcours.iae.tache;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the work list.
 *
 * @param personne name as this viewer may see it, or the whole SIAE
 * @param siae name of the SIAE of the case
 * @param assigneA name of the member who took it
 * @param aRevoirLe out of the default view until that day
 * @param candidatId the person; none for a task about a whole SIAE
 * @param etiquettes labels the organisation gave it, in the order of the alphabet
 */
public record LigneTache(
    String id,
    UUID dossierId,
    String processus,
    String etape,
    String libelle,
    String departement,
    OffsetDateTime creeeLe,
    @Nullable LocalDate echeance,
    @Nullable LocalDate aRevoirLe,
    @Nullable UUID assignee,
    @Nullable String assigneA,
    @Nullable String siae,
    String personne,
    @Nullable UUID candidatId,
    List<String> etiquettes) {}
